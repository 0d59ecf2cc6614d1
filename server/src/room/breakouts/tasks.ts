import type { BreakoutId } from '@rapport/shared/contract/ids.ts';
import type { BreakoutOwnTask, BreakoutTask } from '@rapport/shared/contract/room/breakout.ts';

/** What one breakout does; `null` where that is the same as for all. */
export type OwnTask = BreakoutOwnTask | null;

/**
 * What the groups of a plan do after they were arranged again: a group keeps what it does.
 * @param own what the groups did before
 * @param count how many there are now
 * @param was which of the groups before each was, `null` of a new one; without it, by their places
 */
export const carried = (
  own: readonly OwnTask[],
  count: number,
  was?: readonly (number | null)[],
): OwnTask[] =>
  Array.from({ length: count }, (_, group) => {
    const before = was ? was[group] : group;
    return own[before ?? -1] ?? null;
  });

/** Whether `was` can say which of so many groups each of `count` groups was before. */
export function isWas(was: readonly (number | null)[], count: number, before: number): boolean {
  const known = was.filter((group) => group !== null);
  return (
    was.length === count &&
    new Set(known).size === known.length &&
    known.every((group) => group < before)
  );
}

/** What a breakout is there to do; nothing where its people talk. */
export function settled(own: OwnTask | undefined, forAll: BreakoutTask | undefined) {
  const task = own ?? forAll;
  return task?.kind === 'talk' ? undefined : task;
}

/** What the people of an open breakout are there to do; nothing where they talk. */
export const taskIn = (
  open: {
    readonly own: Readonly<Record<BreakoutId, BreakoutOwnTask>>;
    readonly task?: BreakoutTask;
  },
  room: BreakoutId,
): BreakoutTask | undefined => settled(open.own[room], open.task);
