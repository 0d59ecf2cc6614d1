import type { Stopwatch } from '@rapport/shared/contract/stopwatch.ts';
import { useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import { useTimeLeft } from '../time/use-time-left.ts';
import styles from './AgendaPanel.module.css';

/** How long the session has gone on, of how long it is planned to. */
export function AgendaTotal() {
  const t = useTranslations('room.time');
  const planned = useView(({ agenda }) =>
    (agenda?.items ?? []).reduce(
      (sum, { state, minutes }) => sum + (state === 'skipped' ? 0 : minutes),
      0,
    ),
  );
  const total = useView(({ agenda }) => agenda?.total);
  if (!total) return <p className={styles.total}>{t('planned', { planned })}</p>;
  return <Running total={total} planned={planned} />;
}

function Running({ total, planned }: { total: Stopwatch; planned: number }) {
  const t = useTranslations('room.time');
  // Past a limit of nothing, whole minutes are counted.
  const { minutes } = useTimeLeft(total, 0);
  return <p className={styles.total}>{t('totalRunning', { minutes, planned })}</p>;
}
