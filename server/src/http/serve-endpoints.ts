import {
  ENDPOINTS,
  type Endpoint,
  type EndpointName,
  type ParamsOf,
} from '@rapport/shared/contract/http/endpoints.ts';
import type { EndpointAnswers } from '@rapport/shared/contract/http/answers.ts';
import {
  endpointRequests,
  paramsOf,
  type ParsedRequest,
} from '@rapport/shared/contract/http/requests.ts';
import { json, type Request, type RequestHandler, type Response, type Router } from 'express';
import type { SignedIn } from '../auth/staff-accounts.ts';
import type { RequireStaff } from '../auth/staff-guard.ts';
import type { Seated } from '../practice/access/access.ts';
import type { CourseLead } from '../practice/courses/course-access.ts';
import type { Practice } from '../practice/practice.ts';
import type { StaffDesk } from '../practice/staff/staff.ts';
import type { z } from 'zod';
import { countAs } from './measure.ts';
import { parse } from './parse.ts';

/** A facilitator of the session in the path, signed in with their account. */
export interface Facilitator extends Seated {
  readonly account: string;
}

interface Callers {
  readonly everyone: undefined;
  readonly 'signing-in': SignedIn;
  readonly staff: SignedIn;
  readonly facilitator: Facilitator;
  readonly 'course-facilitator': CourseLead;
}

/** One request that may be served: who asks, and what it brings along, parsed. */
export interface Asked<Name extends EndpointName> {
  readonly caller: Callers[(typeof ENDPOINTS)[Name]['who']];
  readonly params: ParamsOf<Name>;
  readonly body: ParsedRequest<Name>;
  readonly req: Request;
  readonly res: Response;
}

/** What is done for each of these endpoints. Without an answer, 204 is answered. */
export type Routes<Names extends EndpointName = EndpointName> = {
  readonly [Name in Names]: (asked: Asked<Name>) => Served<EndpointAnswers[Name]>;
};
type Served<Answer> = [Answer] extends [undefined] ? Promise<void> : Promise<Answer>;

/** What it takes to know who asks. */
export interface ServingContext {
  readonly staff: RequireStaff;
  /** As `staff`, while the sign-in need not be complete. */
  readonly signingIn: RequireStaff;
  readonly practice: Pick<Practice, 'leaderSeat' | 'leadOf'>;
  readonly staffDesk: Pick<StaffDesk, 'requireRight'>;
  /** Limits on what strangers may try. They are spent first, whatever comes of the request. */
  readonly limits: Partial<Record<EndpointName, (req: Request) => Promise<void>>>;
}

const VERBS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;

const NAMES = Object.keys(ENDPOINTS) as EndpointName[];

/**
 * How much may be sent: room for the longest card, care sheet or list of lines that there can be,
 * and for all clients of a file, in any script.
 */
const ROOM: Partial<Record<EndpointName, string>> = {
  keepAgenda: '128kb',
  keepPracticeAgenda: '128kb',
  keepCard: '64kb',
  keepCareSheet: '64kb',
  keepClientCareSheet: '64kb',
  keepCrisisLines: '64kb',
  keepPaper: '64kb',
  alikeClients: '1mb',
  importClients: '1mb',
};
const USUAL_ROOM = '16kb';

/** Serves every endpoint of the contract, and nothing else, on a router at `/api`. */
export function serveEndpoints(router: Router, routes: Routes, context: ServingContext): void {
  for (const name of NAMES) {
    const { method, path } = ENDPOINTS[name];
    const handlers = [routeOf<EndpointName>(name, routes[name], context)];
    if (method !== 'GET') handlers.unshift(json({ limit: ROOM[name] ?? USUAL_ROOM }));
    handlers.unshift((_req, res, next) => {
      countAs(res, path);
      next();
    });
    router[VERBS[method]](path.slice('/api'.length), ...handlers);
  }
}

/** The way of each request: authenticate, parse the path, authorise, parse what was sent, serve. */
function routeOf<Name extends EndpointName>(
  name: Name,
  serve: Routes[Name],
  { staff, signingIn, practice, staffDesk, limits }: ServingContext,
): RequestHandler {
  const { who, right }: Endpoint = ENDPOINTS[name];
  const paramsForm = paramsOf(name);
  const callerOf = async (req: Request, res: Response): Promise<Callers[keyof Callers]> => {
    if (who === 'everyone') return undefined;
    if (who === 'signing-in') return signingIn(req, res);
    const signedIn = await staff(req, res);
    if (right) await staffDesk.requireRight(signedIn.account, right);
    const { id = '', course = '' } = parse(paramsForm, req.params);
    if (who === 'staff') return signedIn;
    const { account } = signedIn;
    if (who === 'course-facilitator') return practice.leadOf(account, course);
    return { ...(await practice.leaderSeat(account, id)), account };
  };
  return async (req, res) => {
    await limits[name]?.(req);
    const caller = (await callerOf(req, res)) as Asked<Name>['caller'];
    const params = parse(paramsForm, req.params) as ParamsOf<Name>;
    const answer = await serve({ caller, params, body: bodyOf(name, req), req, res });
    if (answer === undefined) res.status(204).end();
    else res.json(answer);
  };
}

function bodyOf<Name extends EndpointName>(name: Name, req: Request): ParsedRequest<Name> {
  const schemas: Partial<Record<EndpointName, z.ZodType>> = endpointRequests;
  const schema = schemas[name];
  const sent: unknown = req.method === 'GET' ? req.query : req.body;
  return (schema && parse(schema, sent)) as ParsedRequest<Name>;
}
