/** Whether two pieces of plain data (values, lists, records of such) say the same. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [entries, keys] = [Object.entries(one), Object.keys(other)];
  return (
    entries.length === keys.length &&
    entries.every(
      ([key, value]: [string, unknown]) =>
        Object.hasOwn(other, key) && isSameData(value, Reflect.get(other, key)),
    )
  );
}
