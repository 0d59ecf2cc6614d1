const MINUTE = 60_000;

/**
 * Times on the wall, as `2026-12-01T18:00`, of so many meetings that follow each other: each is so
 * long, with a break after it. Clocks that are changed in between move none of them on the wall.
 */
export function oneAfterAnother({
  first,
  count,
  minutes,
  pause,
}: {
  first: string;
  count: number;
  minutes: number;
  pause: number;
}): string[] {
  // The wall has no zone: it is counted where no clock is ever changed.
  const start = Date.parse(`${first}:00Z`);
  const step = (minutes + pause) * MINUTE;
  return Array.from({ length: count }, (_, index) =>
    new Date(start + index * step).toISOString().slice(0, 16),
  );
}
