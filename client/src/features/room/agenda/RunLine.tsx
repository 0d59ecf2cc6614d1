import type { RunOfSession } from '@rapport/shared/rules/run-of-session.ts';
import { useFormatter, useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import styles from './AgendaPanel.module.css';

const MINUTE_MS = 60_000;

/** When the session ends at this pace, and what comes next: for facilitators. */
export function RunLine({ run }: { run: RunOfSession }) {
  const t = useTranslations('room.run');
  const format = useFormatter();
  const state = useView(({ agenda }) => agenda?.state);
  const card = useView(({ exercise }) => (exercise?.step === 0 ? exercise.title : undefined));
  const clock = (ms: number) => format.dateTime(ms, { timeStyle: 'short' });
  const time = clock(run.end);
  if (state === 'ready') return <p className={styles.run}>{t('ifBegun', { time })}</p>;
  const over = Math.round(run.overMs / MINUTE_MS);
  const ended = state === 'finished';
  const { next } = run;
  const start = next && run.items.get(next.id)?.start;
  return (
    <p className={styles.run}>
      <span>
        {over < 0
          ? t(ended ? 'endedEarly' : 'endsEarly', { time, early: -over })
          : t(ended ? 'ended' : 'ends', { time, over })}
      </span>{' '}
      {!ended && (
        <span>
          {next && start !== undefined
            ? t('next', { time: clock(start), title: next.title })
            : t('last')}
        </span>
      )}
      {!ended && card !== undefined && (
        <>
          {' '}
          <span>{t('card', { title: card })}</span>
        </>
      )}
    </p>
  );
}
