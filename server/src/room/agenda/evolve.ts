import { holdStopwatch, resumeStopwatch, startStopwatch } from '@rapport/shared/rules/stopwatch.ts';
import type { Evolve } from '../core/capability.ts';
import {
  type AgendaItem,
  type AgendaPlan,
  changeItem,
  insertItem,
  minutesOf,
  moveItem,
} from './plan.ts';
import type { AgendaSlice } from './state.ts';

export const evolveAgenda: Evolve<'agenda'> = (slice, { event, at }) => {
  switch (event.type) {
    case 'agenda:planned':
      return { ...slice, plan: event.items, revision: event.revision ?? 0 };
    case 'agenda:item-begun': {
      const { finishedAt: _finished, ...rest } = slice;
      return {
        ...rest,
        // Whoever goes to a skipped item wants it after all.
        plan: changeItem(slice.plan, event.item, { skipped: false }),
        state: 'running',
        current: event.item,
        visited: [...slice.visited.filter((item) => item !== event.item), event.item],
        item: startStopwatch(at),
        total: slice.total ? resumeStopwatch(slice.total, at) : startStopwatch(at),
        begunAt: { ...slice.begunAt, [event.item]: at },
        begun: slice.begun ?? { at, minutes: minutesOf(slice.plan) },
      };
    }
    case 'agenda:finished': {
      const { current: _current, item: _item, ...rest } = hold(slice, at);
      return { ...rest, state: 'finished', finishedAt: at };
    }
    case 'agenda:paused':
      return pause(slice, at);
    case 'agenda:resumed':
      return {
        ...slice,
        state: 'running',
        ...(slice.item ? { item: resumeStopwatch(slice.item, at) } : {}),
        ...(slice.total ? { total: resumeStopwatch(slice.total, at) } : {}),
      };
    case 'agenda:item-skipped':
      return changed(slice, changeItem(slice.plan, event.item, { skipped: true }));
    case 'agenda:item-unskipped':
      return changed(slice, changeItem(slice.plan, event.item, { skipped: false }));
    case 'agenda:item-added':
      return changed(slice, insertItem(slice.plan, event.item, event.before));
    case 'agenda:item-edited': {
      const { title, minutes } = event;
      const change = {
        ...(title === undefined ? {} : { title }),
        ...(minutes === undefined ? {} : { minutes }),
      };
      return changed(slice, changeItem(slice.plan, event.item, change));
    }
    case 'agenda:item-moved':
      return changed(slice, moveItem(slice.plan, event.item, event.before));
    default:
      return slice;
  }
};

/** The agenda stands still where it is. */
export const agendaAtEnd: Evolve<'agenda'> = (slice, { at }) => ({
  ...pause(slice, at),
  plan: slice.plan.map(withoutOwnWords),
});

/** The slice with its stopwatches held. */
const hold = (slice: AgendaSlice, at: number): AgendaSlice => ({
  ...slice,
  ...(slice.item ? { item: holdStopwatch(slice.item, at) } : {}),
  ...(slice.total ? { total: holdStopwatch(slice.total, at) } : {}),
});

const pause = (slice: AgendaSlice, at: number): AgendaSlice =>
  slice.state === 'running' ? { ...hold(slice, at), state: 'paused' } : slice;

/** The slice with a plan that was changed in the room. */
const changed = (slice: AgendaSlice, plan: AgendaPlan): AgendaSlice => ({
  ...slice,
  plan,
  changedHere: true,
});

/** The item without what somebody wrote in their own words. */
const withoutOwnWords = ({ note: _note, ready: _ready, ...item }: AgendaItem): AgendaItem =>
  item.title === undefined ? item : { ...item, title: '' };
