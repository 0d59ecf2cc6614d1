import type { BreakoutSize } from '@rapport/shared/contract/room/breakout.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { PastPair } from '@rapport/shared/contract/session-facts.ts';

/** Two seats, in no order. */
export type Pair = readonly [SeatId, SeatId];

/** What the planner has to heed. */
export interface Company {
  /** Who is never to be with whom. */
  readonly apart: readonly Pair[];
  /** Who was with whom before. */
  readonly met: readonly PastPair[];
}

/** Who goes with whom. */
export type Groups = readonly (readonly SeatId[])[];

const keyOf = (one: SeatId, other: SeatId): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/** The pairs within a group. */
export const pairsIn = (group: readonly SeatId[]): Pair[] =>
  group.flatMap((one, index) => group.slice(index + 1).map((other): Pair => [one, other]));

/** Whether the two pairs are of the same people. */
export const samePair = ([a, b]: Pair, [c, d]: Pair): boolean => keyOf(a, b) === keyOf(c, d);

/** Whether the two groups are of the same people. */
export const sameSeats = (one: readonly SeatId[], other: readonly SeatId[]): boolean =>
  one.length === other.length && one.every((seat) => other.includes(seat));

/** The pairs in the groups who are to be kept apart. */
export const conflictsIn = (groups: Groups, { apart }: Pick<Company, 'apart'>): Pair[] => {
  const never = new Set(apart.map(([one, other]) => keyOf(one, other)));
  return groups.flatMap(pairsIn).filter(([one, other]) => never.has(keyOf(one, other)));
};

/** The pairs in the groups who were together before. */
export const repeatsIn = (groups: Groups, { met }: Pick<Company, 'met'>): PastPair[] => {
  const known = new Map(met.map((past) => [keyOf(...past.pair), past]));
  return groups.flatMap(pairsIn).flatMap((pair) => known.get(keyOf(...pair)) ?? []);
};

/** Adds to who met whom what these groups, in the session of this number, add to it. */
export function meeting(
  met: readonly PastPair[],
  groups: Groups,
  session: number,
): readonly PastPair[] {
  const next = new Map(met.map((past) => [keyOf(...past.pair), past]));
  for (const [one, other] of groups.flatMap(pairsIn)) {
    const key = keyOf(one, other);
    const times = (next.get(key)?.times ?? 0) + 1;
    next.set(key, { pair: [one, other], times, last: session });
  }
  return [...next.values()];
}

/**
 * How large the groups are when so many people are dealt out: nobody is alone, and the odd one
 * out of pairs makes a trio. Trios that do not come out even end in pairs. One person alone makes
 * no group.
 */
export function groupSizes(people: number, size: BreakoutSize): number[] {
  if (people < 2) return [];
  if (size === 2) {
    const pairs = Array.from({ length: Math.floor(people / 2) }, () => 2);
    return people % 2 === 0 ? pairs : [...pairs.slice(1), 3];
  }
  const pairs = (3 - (people % 3)) % 3;
  // Two people, or four, come out as pairs alone.
  const trios = (people - 2 * pairs) / 3;
  return [...Array.from({ length: trios }, () => 3), ...Array.from({ length: pairs }, () => 2)];
}

/** To keep two apart counts for more than all repetitions there could be. */
const NEVER = 1e9;

/** What it costs to put the two together: more the oftener and the more lately they were. */
const costs = ({ apart, met }: Company): ((one: SeatId, other: SeatId) => number) => {
  const cost = new Map<string, number>();
  // Once more together outweighs any difference in how long ago it was.
  for (const { pair, times, last } of met) cost.set(keyOf(...pair), times * 1000 + last);
  for (const pair of apart) cost.set(keyOf(...pair), NEVER);
  return (one, other) => cost.get(keyOf(one, other)) ?? 0;
};

/** How many beginnings the search is made from. */
const BEGINNINGS = 24;

/**
 * Deals people out: nobody with whom they are never to be, and as rarely as can be with whom they
 * were before. Among equally good ways `shuffle` chooses. For the same input it gives the same.
 *
 * Whoever can not be placed without breaking a rule is left out.
 *
 * A weighted matching, searched from many beginnings by exchanging two people at a time: for the
 * up to thirty people of a room that is a few milliseconds, and a plan that is second best by one
 * repetition would be as good to the people in it.
 */
export function dealOut(
  people: readonly SeatId[],
  size: BreakoutSize,
  company: Company,
  shuffle: number,
): Groups {
  const cost = costs(company);
  const sizes = groupSizes(people.length, size);
  const sorted = [...people].sort();
  let best: { groups: SeatId[][]; total: number } | undefined;
  for (let beginning = 0; beginning < BEGINNINGS; beginning += 1) {
    const random = numbersFrom(shuffle * BEGINNINGS + beginning + 1);
    const groups = cut(shuffled(sorted, random), sizes);
    const total = improve(groups, cost);
    if (!best || total < best.total) best = { groups, total };
    if (total === 0) break;
  }
  const groups = (best?.groups ?? []).flatMap((group) => withoutConflict(group, cost));
  const placed = new Set(groups.flat());
  return regroup(
    groups,
    people.filter((seat) => !placed.has(seat)),
    company,
  );
}

/** How many deals are tried until one differs from the groups that there are. */
const OTHER_WAYS = 8;

/**
 * Deals people out as {@link dealOut} does, in another way than they are in already, where one is
 * found: whoever asks for another way is to see one.
 */
export function dealAnew(
  before: Groups,
  people: readonly SeatId[],
  size: BreakoutSize,
  company: Company,
  shuffle: number,
): Groups {
  const ways = Array.from({ length: OTHER_WAYS }, (_, more) => shuffle + more);
  for (const way of ways) {
    const groups = dealOut(people, size, company, way);
    if (!sameGroups(groups, before)) return groups;
  }
  return before;
}

const sameGroups = (one: Groups, other: Groups): boolean =>
  one.length === other.length &&
  one.every((group) => other.some((known) => sameSeats(group, known)));

/**
 * Finds company for those who have none, and moves nobody who has: first they are put together,
 * and who is still alone joins the smallest group that no rule forbids.
 * @param groups the groups as they are
 * @param alone who is to be placed; they may stand in a group of one
 * @returns the groups in the same order, new ones at the end; whom no group suits is in none.
 */
export function regroup(groups: Groups, alone: readonly SeatId[], company: Company): Groups {
  const cost = costs(company);
  const lonely = new Set(alone);
  const next = groups.map((group) => group.filter((seat) => !lonely.has(seat)));
  const fits = (seat: SeatId, group: readonly SeatId[]) =>
    group.every((other) => cost(seat, other) < NEVER);

  const waiting = [...lonely].sort();
  while (waiting.length > 0) {
    const seat = waiting.shift() ?? '';
    const partner = waiting
      .filter((other) => fits(seat, [other]))
      .sort((a, b) => cost(seat, a) - cost(seat, b))[0];
    if (partner !== undefined) {
      waiting.splice(waiting.indexOf(partner), 1);
      const free = next.findIndex((group) => group.length === 0);
      if (free >= 0) next[free] = [seat, partner];
      else next.push([seat, partner]);
      continue;
    }
    const [joined] = next
      .filter((group) => group.length > 0 && fits(seat, group))
      .sort(
        (a, b) =>
          a.length - b.length ||
          sum(a.map((other) => cost(seat, other))) - sum(b.map((other) => cost(seat, other))),
      );
    if (joined) joined.push(seat);
  }
  return next;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, two) => one + two, 0);

const costOf = (group: readonly SeatId[], cost: (one: SeatId, other: SeatId) => number): number =>
  sum(pairsIn(group).map(([one, other]) => cost(one, other)));

/** Exchanges two people between groups for as long as it gets better; the cost in the end. */
function improve(groups: SeatId[][], cost: (one: SeatId, other: SeatId) => number): number {
  const exchange = (a: SeatId[], i: number, b: SeatId[], j: number) => {
    [a[i], b[j]] = [b[j] ?? '', a[i] ?? ''];
  };
  const better = (): boolean => {
    for (const [index, a] of groups.entries()) {
      for (const b of groups.slice(index + 1)) {
        for (const i of a.keys()) {
          for (const j of b.keys()) {
            const before = costOf(a, cost) + costOf(b, cost);
            if (before === 0) continue;
            exchange(a, i, b, j);
            if (costOf(a, cost) + costOf(b, cost) < before) return true;
            exchange(a, i, b, j);
          }
        }
      }
    }
    return false;
  };
  while (better());
  return sum(groups.map((group) => costOf(group, cost)));
}

/** The group without those who may not be with someone before them in it; none of one alone. */
function withoutConflict(
  group: readonly SeatId[],
  cost: (one: SeatId, other: SeatId) => number,
): SeatId[][] {
  const kept = group.reduce<SeatId[]>(
    (held, seat) => (held.every((other) => cost(seat, other) < NEVER) ? [...held, seat] : held),
    [],
  );
  return kept.length > 1 ? [kept] : [];
}

function cut(people: readonly SeatId[], sizes: readonly number[]): SeatId[][] {
  let from = 0;
  return sizes.map((size) => people.slice(from, (from += size)));
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const next = [...list];
  for (let i = next.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [next[i], next[j]] = [next[j] as T, next[i] as T];
  }
  return next;
}

/** Numbers in [0, 1) that look random and follow from the seed (mulberry32, public domain). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
