import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { AppError } from '../platform/errors.ts';
import type { CalendarFeeds } from '../practice/calendar/feed.ts';

/**
 * Serves `GET` and `HEAD` of `<token>.ics` in its folder: programs of all kinds ask, without a page of
 * ours, a cookie or an origin. The token is all that it takes. `?once` gives what is ahead as a file
 * to be put into a calendar.
 */
export const calendarFeed =
  (
    { calendarAt }: Pick<CalendarFeeds, 'calendarAt'>,
    limit: (req: Request) => Promise<void>,
  ): RequestHandler =>
  async (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    // The folder itself is the page of the calendar.
    if (req.path === '/') return next();
    await limit(req);
    const [, token] = /^\/([\w-]{43})\.ics$/u.exec(req.path) ?? [];
    if (token === undefined) throw new AppError('not-found');
    const once = req.query['once'] !== undefined;
    const text = await calendarAt(token, { once });
    res.setHeader('Cache-Control', 'private, no-cache');
    res.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    res.setHeader('Content-Disposition', 'inline; filename="appointments.ics"');
    res.setHeader('ETag', `"${createHash('sha256').update(text).digest('base64url')}"`);
    // Answers 304 where the reader has just this.
    res.send(text);
  };
