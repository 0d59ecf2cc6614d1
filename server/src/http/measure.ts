import type { RequestHandler, Response } from 'express';
import { secondsSince, type Meters } from '../platform/meters.ts';

/** Under which pattern a request is counted, once that is known. */
export function countAs(res: Response, pattern: string): void {
  res.locals['pattern'] = pattern;
}

/** Counts each answer and the time to it, by the pattern of its path: a path may hold a token. */
export const measureRequests =
  (meters: Meters): RequestHandler =>
  (req, res, next) => {
    const start = performance.now();
    // Of an address in a calendar only the beginning: the rest of it opens the calendar.
    countAs(res, ['/api', '/calendar'].find((begin) => isUnder(begin, req.path)) ?? 'pages');
    res.once('finish', () => {
      const { pattern } = res.locals as { pattern: string };
      meters.httpAnswered(verbOf(req.method), pattern, res.statusCode, secondsSince(start));
    });
    next();
  };

const isUnder = (begin: string, path: string): boolean => path.startsWith(`${begin}/`);

const VERBS = ['GET', 'POST', 'PUT', 'DELETE'];

/** Anybody can send any word for a verb. */
const verbOf = (method: string): string => (VERBS.includes(method) ? method : 'other');
