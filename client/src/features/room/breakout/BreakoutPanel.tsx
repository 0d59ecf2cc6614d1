import { useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import styles from './BreakoutPanel.module.css';
import { Overview } from './Overview.tsx';
import { Planner } from './Planner.tsx';

/** Breakouts as facilitators plan them, and look after them while they are open. */
export function BreakoutPanel() {
  const t = useTranslations('room.breakout');
  const open = useView(({ breakout }) => breakout?.open === true);
  return (
    <section className={styles.panel} aria-label={t('label')}>
      {open ? <Overview /> : <Planner />}
    </section>
  );
}
