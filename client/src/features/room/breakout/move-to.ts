/** Groups as they are arranged anew, and which group each of them was before; `null` of a new one. */
interface Arranged {
  readonly groups: string[][];
  readonly was: (number | null)[];
}

/** The groups with the seat moved into the one at `to`, or, without it, out of all; no empty ones. */
export function moveTo(
  groups: readonly (readonly string[])[],
  seat: string,
  to: number | undefined,
): Arranged {
  const next = groups.map((group) => group.filter((known) => known !== seat));
  if (to !== undefined) next[to] = [...(next[to] ?? []), seat];
  const kept = next.flatMap((group, was) => (group.length > 0 ? [{ group, was }] : []));
  return {
    groups: kept.map(({ group }) => group),
    was: kept.map(({ was }) => (was < groups.length ? was : null)),
  };
}

/**
 * Which of the groups, as they are now, is what `group` was before somebody else changed the plan:
 * the one with most of its people. Without any of them it is gone.
 */
export function groupNow(
  groups: readonly (readonly string[])[],
  group: readonly string[],
): number | undefined {
  const shared = groups.map((seats) => seats.filter((seat) => group.includes(seat)).length);
  const most = Math.max(0, ...shared);
  return most === 0 ? undefined : shared.indexOf(most);
}
