import type { RequestHandler } from 'express';
import type { Readiness } from '../operating/facts.ts';
import { countAs } from './measure.ts';

interface Context {
  readonly ready: () => Promise<Readiness>;
  readonly isRedactionOverdue: () => boolean;
}

/**
 * For whoever watches over the process. `/healthz`: it is alive, whatever else may be wrong;
 * `/readyz`: people can be sent here, or by which of its parts not.
 */
export const healthRoutes =
  ({ ready, isRedactionOverdue }: Context): RequestHandler =>
  async (req, res, next) => {
    const { method, path } = req;
    const isAsked = path === '/healthz' || path === '/readyz';
    if (!isAsked || (method !== 'GET' && method !== 'HEAD')) return next();
    countAs(res, path);
    res.setHeader('Cache-Control', 'no-store');
    if (path === '/healthz') {
      res.json({ alive: true });
      return;
    }
    const { not } = await ready();
    res.status(not.length === 0 ? 200 : 503).json({
      ready: not.length === 0,
      ...(not.length > 0 && { not }),
      ...(isRedactionOverdue() && { redactionOverdue: true }),
    });
  };
