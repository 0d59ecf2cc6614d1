/**
 * Which item a moved one is to stand before when it is dropped beside `target`; `undefined` is
 * the end of the list.
 */
export function placeBefore(
  items: readonly { id: string }[],
  moved: string,
  target: string,
  after: boolean,
): string | undefined {
  const others = items.filter(({ id }) => id !== moved);
  const at = others.findIndex(({ id }) => id === target);
  // Dropped on itself, it goes back to where it was.
  if (at < 0) return items[items.findIndex(({ id }) => id === moved) + 1]?.id;
  return others[after ? at + 1 : at]?.id;
}
