import { cards } from '@rapport/shared/content/cards.ts';
import type { BreakoutCommand } from '@rapport/shared/contract/room/breakout.ts';
import {
  type Makers,
  memberOf,
  MEMBERS,
  pickOf,
  seatOf,
  type Sketch,
} from '../../testing/makers.ts';
import { OWN_CARD } from '../../testing/own-card.ts';
import { itemOf } from '../agenda/arbitraries.ts';

/** The members dealt out by the bits of the pick; now and then it is said which group was which. */
function arrangedBy({ state }: Sketch, pick: number) {
  const groups = [0, 1]
    .map((side) => MEMBERS.filter((_seat, index) => (pick >> index) % 2 === side))
    .filter((group) => group.length > 0);
  const before = state.breakout.draft?.groups.length ?? 0;
  const was = groups.map((_group, index) => (index < before ? before - 1 - index : null));
  return { groups, ...(pick % 3 === 0 ? { was } : {}) };
}

const taskOf = (play: Sketch, pick: number) =>
  [
    null,
    { kind: 'card' as const, card: pickOf(cards, pick)?.id ?? '' },
    { kind: 'own-card' as const, card: { ...OWN_CARD, id: `own-${pick % 3}` } },
    { kind: 'item' as const, item: itemOf(play, pick) },
  ][pick % 4] ?? null;

const breakoutOf = ({ state }: Sketch, pick: number) =>
  pickOf(state.breakout.current?.rooms ?? [], pick) ?? 'none';

/** Random commands, see {@link Makers}. */
export const makers: Makers<BreakoutCommand> = {
  'breakout:deal': (_play, pick) => ({ size: pick % 2 ? 2 : 3, shuffle: pick % 5 }),
  'breakout:arrange': (play, pick) => ({
    from: play.state.breakout.draft?.revision ?? 0,
    ...arrangedBy(play, pick),
  }),
  'breakout:assign': (play, pick) => ({
    seats: pickOf(play.state.breakout.draft?.groups ?? [], pick)?.slice() ?? [memberOf(pick)],
    task: pick % 7 === 4 ? { kind: 'talk' } : taskOf(play, pick >> 2),
  }),
  'breakout:prepare': (play, pick) => ({
    minutes: 1 + (pick % 20),
    comeBack: pick % 3 > 0,
    task: taskOf(play, pick),
  }),
  'breakout:discard': () => ({}),
  'breakout:keep-apart': (_play, pick) => ({ seat: memberOf(pick), other: memberOf(pick >> 3) }),
  'breakout:allow-together': (_play, pick) => ({
    seat: memberOf(pick),
    other: memberOf(pick >> 3),
  }),
  'breakout:open': () => ({}),
  'breakout:move': (play, pick) => ({
    seat: seatOf(pick),
    ...(pick % 4 ? { to: breakoutOf(play, pick >> 3) } : {}),
  }),
  'breakout:regroup': () => ({}),
  'breakout:visit': (play, pick) => ({ to: breakoutOf(play, pick) }),
  'breakout:return': () => ({}),
  'breakout:tell': (_play, pick) => ({ text: `Told ${pick % 5}` }),
  'breakout:speak': () => ({}),
  'breakout:stop-speaking': () => ({}),
  'breakout:extend': (_play, pick) => ({ seconds: (pick % 601) - 300 }),
  'breakout:close': (_play, pick) => ({ seconds: pick % 3 ? pick % 90 : 0 }),
  'breakout:stay': () => ({}),
  'breakout:ask-help': () => ({}),
  'breakout:withdraw-help': () => ({}),
};
