import { useTranslations } from 'use-intl/react';
import { Notice } from '../../../ui/Notice.tsx';
import { useCan, useView } from '../session/room-context.ts';
import styles from './CirclePanel.module.css';
import { LookAwayButton } from './LookButtons.tsx';
import { OwnCircle } from './OwnCircle.tsx';
import { SharedCircle } from './SharedCircle.tsx';

/** One's own closeness circle, and what others show of theirs. */
export function CirclePanel() {
  const t = useTranslations('room.circle');
  const circle = useView((view) => view.circle);
  const me = useView((view) => view.me.seat);
  const canLookAway = useCan('circle:look-away');
  if (!circle) return null;
  const { own, shown, looking } = circle;
  const looked = shown.find(({ seat }) => seat === looking);
  const others = shown.filter((one) => one !== looked);
  return (
    <section className={styles.panel} aria-label={t('label')}>
      {looking !== undefined && (
        <Notice {...(canLookAway && { actions: <LookAwayButton /> })}>
          {looking === me ? t('lookingMine') : t('looking', { name: looked?.name ?? '' })}
        </Notice>
      )}
      {looked && <SharedCircle circle={looked} />}
      {own && <OwnCircle own={own} />}
      {others.length > 0 && (
        <div className={styles.others}>
          {(own ?? looked) && <h2>{t('others')}</h2>}
          {others.map((one) => (
            <SharedCircle key={one.seat} circle={one} />
          ))}
        </div>
      )}
    </section>
  );
}
