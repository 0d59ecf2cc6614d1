import { CirclePause } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import { REACTION_ICONS } from './kinds.ts';
import styles from './SignMarks.module.css';

/** The quiet signs on a person's tile; on a small one as icons alone. */
export function SignMarks({ seat, small }: { seat: string; small: boolean }) {
  const t = useTranslations('room.signals');
  const signs = useView(({ signals }) => signals?.seats[seat]);
  if (!signs) return null;
  const { reaction, moment } = signs;
  const Icon = reaction && REACTION_ICONS[reaction.kind];
  return (
    <>
      {moment !== undefined && (
        <span className={styles.mark} data-small={small || undefined}>
          <CirclePause aria-hidden />
          <span>{t('taking')}</span>
        </span>
      )}
      {reaction && Icon && (
        <span key={reaction.at} className={styles.mark} data-fades data-small={small || undefined}>
          <Icon aria-hidden />
          <span>{t(`kind.${reaction.kind}`)}</span>
        </span>
      )}
    </>
  );
}
