/** Groups with the seat moved into the one at `to`, or, without it, out of all; no empty ones. */
export function moveTo(
  groups: readonly (readonly string[])[],
  seat: string,
  to: number | undefined,
): string[][] {
  const next = groups.map((group) => group.filter((known) => known !== seat));
  if (to !== undefined) next[to] = [...(next[to] ?? []), seat];
  return next.filter((group) => group.length > 0);
}
