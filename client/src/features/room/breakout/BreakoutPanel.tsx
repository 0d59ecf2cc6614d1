import { useTranslations } from 'use-intl/react';
import { breakoutPlan } from '../../../messages/en/breakout-plan.ts';
import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { useView } from '../session/room-context.ts';
import styles from './BreakoutPanel.module.css';
import { Overview } from './Overview.tsx';
import { Planner } from './Planner.tsx';

/** Breakouts as facilitators plan them, and look after them while they are open. */
export function BreakoutPanel() {
  const t = useTranslations('room.breakout');
  const open = useView(({ breakout }) => breakout?.open === true);
  return (
    <MoreMessages messages={{ breakoutPlan }}>
      <section className={styles.panel} aria-label={t('label')}>
        {open ? <Overview /> : <Planner />}
      </section>
    </MoreMessages>
  );
}
