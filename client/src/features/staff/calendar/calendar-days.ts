/*
 * Which days a calendar shows. A day is written as on a calendar on the wall, `2026-12-01`, and has
 * no hours: what changes of clocks do to it does not matter here.
 */

const DAY_MS = 86_400_000;

/** How much of the calendar is shown at once. */
export type CalendarView = 'day' | 'week' | 'month';
export const VIEWS = ['day', 'week', 'month'] as const satisfies readonly CalendarView[];

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The day so many days later; earlier, where `days` is negative. */
export const plusDays = (day: string, days: number): string =>
  dayOf(noon(day).getTime() + days * DAY_MS);

/** Monday is 1, Sunday 7. */
const weekdayOf = (day: string): number => noon(day).getUTCDay() || 7;

/**
 * The days that are shown with this one: itself, its week, or all weeks that its month touches.
 * @param first the day on which a week begins, Monday is 1
 */
export function daysShown(view: CalendarView, day: string, first: number): string[] {
  if (view === 'day') return [day];
  const weekOf = (one: string) => plusDays(one, -((weekdayOf(one) - first + 7) % 7));
  const begin = weekOf(view === 'week' ? day : `${day.slice(0, 7)}-01`);
  const end = view === 'week' ? plusDays(begin, 7) : plusDays(weekOf(lastOfMonth(day)), 7);
  const days = [];
  for (let next = begin; next < end; next = plusDays(next, 1)) days.push(next);
  return days;
}

function lastOfMonth(day: string): string {
  const at = noon(day);
  return dayOf(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0));
}

/**
 * The day on which a step on (`by` 1) or back (−1) lands: the next day, the same day of the next
 * week, or of the next month, where that is long enough; else its last.
 */
export function stepped(view: CalendarView, day: string, by: 1 | -1): string {
  if (view !== 'month') return plusDays(day, by * (view === 'week' ? 7 : 1));
  const at = noon(day);
  const month = dayOf(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + by, 1));
  const last = lastOfMonth(month);
  const same = `${month.slice(0, 7)}${day.slice(7)}`;
  return same < last ? same : last;
}

/** The day on which weeks begin where the reader lives, Monday is 1: as the browser knows it. */
export function firstOfWeek(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & Partial<WithWeeks>;
  // Firefox has neither of the two.
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}

/** What browsers know about a locale’s weeks: some as a method, older ones as a field. */
interface WithWeeks {
  readonly weekInfo: { readonly firstDay: number };
  getWeekInfo(): { readonly firstDay: number };
}

/** What the address of a calendar says: a view and a day, today's week without. */
export interface Shown {
  readonly view: CalendarView;
  /** Without it, today. */
  readonly day?: string;
}

/** Reads the query of a calendar's address; what is no view or no day counts as not said. */
export function shownIn(query: string): Shown {
  const params = new URLSearchParams(query);
  const view = VIEWS.find((one) => one === params.get('view')) ?? 'week';
  const day = params.get('day') ?? '';
  const isDay = /^(?:19|20|21)\d\d-\d\d-\d\d$/u.test(day) && dayOrNone(day) === day;
  return { view, ...(isDay && { day }) };
}

function dayOrNone(day: string): string | undefined {
  const at = noon(day).getTime();
  return Number.isNaN(at) ? undefined : dayOf(at);
}

/** The address of a calendar, from the page of one: its query. */
export const addressOf = ({ view, day }: Shown): string =>
  `?${new URLSearchParams({ view, ...(day !== undefined && { day }) }).toString()}`;
