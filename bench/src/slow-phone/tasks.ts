import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    /** What the page was busy with for longer than 50 ms, and until when, by its own clock. */
    longTasks?: { ms: number; until: number }[];
  }
}

/** So long it takes at most until a page begins with what it is told. */
const BEGINS_MS = 2000;
/** So long a page has done nothing of length when it is done with it. */
const QUIET_MS = 1000;
/** So long it is watched at most: a slow one is never quite without work. */
const WATCHED_MS = 8000;

/** Every page of the context notes its long tasks. */
export const noteTasks = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const noted: { ms: number; until: number }[] = [];
    window.longTasks = noted;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        noted.push({ ms: duration, until: startTime + duration });
      }
    }).observe({ type: 'longtask' });
  });

/** The longest task of the page from now until it is quiet after this, ms; 0 for none over 50 ms. */
export async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  const since = await page.evaluate(() => performance.now());
  await act();
  const longest = await page.waitForFunction(
    ([from, begins, quiet, watched]) => {
      const own = (window.longTasks ?? []).filter(({ until }) => until > from);
      const last = Math.max(from + begins, ...own.map(({ until }) => until));
      const now = performance.now();
      const isDone = now - last > quiet || now - from > watched;
      return isDone ? { ms: Math.max(0, ...own.map(({ ms }) => ms)) } : null;
    },
    [since, BEGINS_MS, QUIET_MS, WATCHED_MS] as const,
    { polling: 250 },
  );
  return (await longest.jsonValue())?.ms ?? NaN;
}
