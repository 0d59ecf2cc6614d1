import type { OwnTie } from '@rapport/shared/contract/room/circle.ts';
import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import styles from './WhoSees.module.css';

/** Who sees what of the own circle, in plain words. */
export function WhoSees({ ties }: { ties: readonly OwnTie[] }) {
  const t = useTranslations('room.circle');
  const group = useView(({ session }) => session.format === 'group');
  const apart = useView(({ breakout }) => breakout?.own !== undefined);
  const names = ties.filter(({ shown }) => shown).map(({ name }) => name);
  const Icon = names.length > 0 ? Eye : EyeOff;
  return (
    <p className={styles.sees} data-shown={names.length > 0 || undefined}>
      <Icon aria-hidden />
      <span>
        <span>
          {names.length > 0
            ? t(group ? 'sees' : 'seesOne', { names: names.join(', ') })
            : t('onlyYou')}
        </span>
        {apart && <span>{` ${t('inBreakout')}`}</span>} <span>{t('stored')}</span>
      </span>
    </p>
  );
}
