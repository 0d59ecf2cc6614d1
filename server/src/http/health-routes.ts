import { Router } from 'express';
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
export function healthRoutes({ ready, isRedactionOverdue }: Context): Router {
  const router = Router();
  router.use((req, res, next) => {
    countAs(res, req.path);
    res.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/healthz', (_req, res) => void res.json({ alive: true }));
  router.get('/readyz', async (_req, res) => {
    const { not } = await ready();
    res.status(not.length === 0 ? 200 : 503).json({
      ready: not.length === 0,
      ...(not.length > 0 && { not }),
      ...(isRedactionOverdue() && { redactionOverdue: true }),
    });
  });
  return router;
}
