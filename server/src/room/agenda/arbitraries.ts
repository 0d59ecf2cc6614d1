import type { AgendaCommand } from '@rapport/shared/contract/room/agenda.ts';
import { type Makers, pickOf, type Sketch } from '../../testing/makers.ts';

/** An item of the plan; `none` where there is none. */
export const itemOf = ({ state }: Sketch, pick: number): string =>
  pickOf(state.agenda.plan, pick)?.id ?? 'none';

/** Random commands, see {@link Makers}. */
export const makers: Makers<AgendaCommand> = {
  'agenda:start': () => ({}),
  'agenda:advance': (play) => ({ from: play.state.agenda.current ?? 'none' }),
  'agenda:back': (play) => ({ from: play.state.agenda.current ?? 'none' }),
  'agenda:go-to': (play, pick) => ({ item: itemOf(play, pick) }),
  'agenda:pause': () => ({}),
  'agenda:resume': () => ({}),
  'agenda:extend': (play, pick) => ({ item: itemOf(play, pick), minutes: (pick % 121) - 60 }),
  'agenda:skip': (play, pick) => ({ item: itemOf(play, pick) }),
  'agenda:unskip': (play, pick) => ({ item: itemOf(play, pick) }),
  'agenda:add': (play, pick) => ({
    title: `Item ${pick % 9}`,
    minutes: 1 + (pick % 30),
    ...(pick % 2 ? { before: itemOf(play, pick) } : {}),
  }),
  'agenda:edit': (play, pick) => ({ item: itemOf(play, pick), minutes: 1 + (pick % 60) }),
  'agenda:move': (play, pick) => ({
    item: itemOf(play, pick),
    ...(pick % 3 ? { before: itemOf(play, pick * 31) } : {}),
  }),
};
