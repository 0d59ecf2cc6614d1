import type { ErrorCode } from '@rapport/shared/contract/errors.ts';
import {
  ENDPOINTS,
  pathTo,
  type EndpointName,
  type ParamsOf,
} from '@rapport/shared/contract/http/endpoints.ts';
import type { EndpointAnswers } from '@rapport/shared/contract/http/answers.ts';
import type { RequestOf } from '@rapport/shared/contract/http/requests.ts';
import type { OwnProblem } from './own-problem.ts';

/** A code of the contract, or a problem on this side. */
export type Problem = ErrorCode | OwnProblem;

/** What a request came to, where it did not do what it should. The messages have words for it. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/** The problem behind whatever was thrown. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ApiError ? error.problem : 'internal';

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  429: 'rate-limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** The problem that an answer of this status and body tells of. */
export function problemIn(status: number, body: unknown): ErrorCode {
  const code = codeOf(body) ?? (isRecord(body) ? codeOf(body.error) : undefined);
  // The contract's codes are in kebab case; what else comes (a proxy's, a library's) is not ours.
  if (code !== undefined && /^[a-z]+(?:-[a-z]+)*$/.test(code)) return code as ErrorCode;
  return BY_STATUS[status] ?? 'internal';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const codeOf = (body: unknown): string | undefined =>
  isRecord(body) && typeof body.code === 'string' ? body.code : undefined;

/** What goes with a call: the identifiers in its path and what is sent, where it takes any. */
type Sent<Name extends EndpointName> = (keyof ParamsOf<Name> extends never
  ? { readonly params?: undefined }
  : { readonly params: ParamsOf<Name> }) &
  (RequestOf<Name> extends undefined
    ? { readonly body?: undefined }
    : { readonly body: RequestOf<Name> });

/**
 * Asks our server.
 * @throws ApiError
 */
export async function call<Name extends EndpointName>(
  name: Name,
  ...[sent]: Record<string, never> extends Sent<Name> ? [sent?: undefined] : [sent: Sent<Name>]
): Promise<EndpointAnswers[Name]> {
  const path = pathTo(name, (sent?.params ?? {}) as ParamsOf<Name>);
  const response = await fetched(ENDPOINTS[name].method, path, sent?.body);
  let content: unknown;
  try {
    content = response.status === 204 ? undefined : await response.json();
  } catch {
    throw new ApiError(response.ok ? 'internal' : problemIn(response.status, undefined));
  }
  if (!response.ok) throw new ApiError(problemIn(response.status, content));
  // Our own server's answer: its form is the contract's.
  return content as EndpointAnswers[Name];
}

async function fetched(method: string, path: string, sent?: object): Promise<Response> {
  const query = method === 'GET' && sent ? `?${queryOf(sent)}` : '';
  const body = method === 'GET' ? undefined : sent;
  try {
    return await fetch(path + query, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError('offline');
  }
}

/** What goes with a GET stands in its query. */
const queryOf = (sent: object): string =>
  new URLSearchParams(
    Object.entries(sent).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    ),
  ).toString();
