/** Whether the day or the month comes first in dates like 03/04/1990. */
export type DayOrder = 'day-first' | 'month-first';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;
const PARTS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u;

/** A written date as `1990-04-03`; `undefined` for what is none, or has its year in two digits. */
export function dateIn(text: string, order: DayOrder): string | undefined {
  const [, year, month, day] = ISO.exec(text) ?? [];
  if (year !== undefined) return real(year, month, day);
  const [, one, other, last] = PARTS.exec(text) ?? [];
  if (last === undefined) return undefined;
  return order === 'day-first' ? real(last, other, one) : real(last, one, other);
}

/**
 * How the dates of a file are written, where one of them can be meant in one way only; points are
 * written with the day first. `undefined` where the file does not say.
 */
export function orderIn(texts: readonly string[]): DayOrder | undefined {
  const written = texts.filter((text) => PARTS.test(text));
  if (written.some((text) => text.includes('.'))) return 'day-first';
  const fits = (order: DayOrder) => written.every((text) => dateIn(text, order) !== undefined);
  const [day, month] = [fits('day-first'), fits('month-first')];
  if (day === month) return undefined;
  return day ? 'day-first' : 'month-first';
}

function real(year: string, month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined;
}
