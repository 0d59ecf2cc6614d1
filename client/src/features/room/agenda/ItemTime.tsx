import type { ItemId } from '@rapport/shared/contract/ids.ts';
import { useFormatter, useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import styles from './AgendaList.module.css';
import { useItemTimes } from './run-context.ts';

// Less is no news: items are never just as long as they were planned.
const WORTH_SAYING_MS = 120_000;

/** On which clock time the item began or is to begin, for facilitators. */
export function ItemTime({ id }: { id: ItemId }) {
  const t = useTranslations('room.run');
  const format = useFormatter();
  const times = useItemTimes(id);
  const begun = useView(({ agenda }) => agenda?.begun !== undefined);
  if (!times || !begun) return null;
  const clock = (ms: number) => format.dateTime(ms, { timeStyle: 'short' });
  const { start, planned, expected } = times;
  return (
    <span className={styles.clock}>
      <span>{t(expected ? 'expected' : 'begun', { time: clock(start) })}</span>
      {Math.abs(start - planned) >= WORTH_SAYING_MS && (
        <>
          {' '}
          <span>{t('planned', { time: clock(planned) })}</span>
        </>
      )}
    </span>
  );
}
