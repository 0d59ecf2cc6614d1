import type { AgendaItemView, AgendaView } from '../contract/room/agenda.ts';
import type { ItemId } from '../contract/ids.ts';
import { elapsedMs } from './stopwatch.ts';

const MINUTE_MS = 60_000;

/** When an item is on, in ms since the epoch. */
export interface ItemTimes {
  /** When it was to begin, had everything gone by the agenda. */
  readonly planned: number;
  /** When it did begin, or is to be expected to. */
  readonly start: number;
  /** Whether it is yet to come, for the first time or once more. */
  readonly expected: boolean;
}

/** How a session goes in time, as an agenda stands. */
export interface RunOfSession {
  /** The times of the items that were or will be on; what is left out has none. */
  readonly items: ReadonlyMap<ItemId, ItemTimes>;
  /** What comes next. */
  readonly next?: AgendaItemView;
  /** When it was to end by the agenda as it was when it was begun. */
  readonly plannedEnd: number;
  /** When it ends if all that is to come takes its time; once it is finished, when it did. */
  readonly end: number;
  /** By how much that is later than planned; less than nothing where it is earlier. */
  readonly overMs: number;
}

/** The item that comes after the current one and is not left out; before the start, the first. */
export function nextOf({ items }: Pick<AgendaView, 'items'>): AgendaItemView | undefined {
  return comingOf(items)[0];
}

/**
 * How the session goes in time at the moment `now` on the server's clock. An agenda that has not
 * been begun is reckoned as if it were begun now.
 */
export function runOfSession(agenda: AgendaView, now: number): RunOfSession {
  const { items, begun, finished } = agenda;
  const kept = items.filter(({ state }) => state !== 'skipped');
  const startedAt = begun?.at ?? now;
  const planned = begun?.minutes ?? sumOf(kept);
  const current = items.find(({ state }) => state === 'current');
  const coming = agenda.state === 'finished' ? [] : comingOf(items);

  const times = new Map<ItemId, ItemTimes>();
  for (const item of kept) {
    const { id, begun: start } = item;
    if (start === undefined) continue;
    times.set(id, { planned: plannedStart(kept, item, startedAt), start, expected: false });
  }
  let at = now + (current ? restMs(current, agenda, now) : 0);
  for (const item of coming) {
    // One that the group was at already comes once more, when one has gone back before it.
    const plannedAt = plannedStart(kept, item, startedAt);
    times.set(item.id, { planned: plannedAt, start: at, expected: true });
    at += item.minutes * MINUTE_MS;
  }
  const end = finished ?? at;
  const plannedEnd = startedAt + planned * MINUTE_MS;
  const [next] = coming;
  return { items: times, ...(next ? { next } : {}), plannedEnd, end, overMs: end - plannedEnd };
}

const sumOf = (items: readonly AgendaItemView[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);

const comingOf = (items: readonly AgendaItemView[]): AgendaItemView[] =>
  items
    .slice(items.findIndex(({ state }) => state === 'current') + 1)
    .filter(({ state }) => state !== 'skipped');

const plannedStart = (
  kept: readonly AgendaItemView[],
  item: AgendaItemView,
  startedAt: number,
): number => startedAt + sumOf(kept.slice(0, kept.indexOf(item))) * MINUTE_MS;

/** What is left of the current item's time; nothing once it is over. */
const restMs = ({ minutes }: AgendaItemView, { item }: AgendaView, now: number): number =>
  Math.max(0, minutes * MINUTE_MS - (item ? elapsedMs(item, now) : 0));
