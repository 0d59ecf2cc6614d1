import { ENDPOINTS, type EndpointName } from '@rapport/shared/contract/http/endpoints.ts';
import type { Asking } from './seed-years.ts';

/** A list, a search or a page of the practice, as somebody's browser asks for it. */
export interface PracticePage {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: (asking: Asking) => string;
  readonly body?: (asking: Asking) => unknown;
}

const page = (
  name: string,
  endpoint: EndpointName,
  {
    query = () => ({}),
    body,
  }: {
    query?: (asking: Asking) => Record<string, string>;
    body?: (asking: Asking) => unknown;
  } = {},
): PracticePage => {
  const { method, path } = ENDPOINTS[endpoint];
  const pathFor = (asking: Asking) => {
    const ids: Record<string, string> = {
      course: asking.course,
      person: asking.client,
      id: asking.session,
    };
    const asked = new URLSearchParams(query(asking)).toString();
    const filled = path.replace(/:(\w+)/gu, (_, key: string) => ids[key] ?? '');
    return asked === '' ? filled : `${filled}?${asked}`;
  };
  return { name, method: method === 'GET' ? 'GET' : 'POST', path: pathFor, ...(body && { body }) };
};

/** As many as both practices have, so that what is compared is the same page. */
const limit = '4';

/** Every list, search and page that stands on what a practice has gathered. */
export const PAGES: readonly PracticePage[] = [
  page('today', 'sessions'),
  page('courses', 'courses', { query: () => ({ limit }) }),
  page('course', 'course'),
  page('course-dates', 'previewCourse', { body: datesWith }),
  page('clients', 'clients', { query: () => ({ limit }) }),
  page('clients-ended', 'clients', { query: () => ({ show: 'ended', limit }) }),
  page('clients-search', 'clients', {
    query: ({ name }) => ({ show: 'ended', search: name.split(' ')[1] ?? '', limit }),
  }),
  page('client-by-name', 'clients', { query: ({ name }) => ({ search: name, limit }) }),
  page('client', 'client'),
  page('people', 'people'),
  page('audit-trail', 'auditTrail'),
  page('own-page', 'join', { body: ({ token }) => ({ token }) }),
  page('six-weeks', 'calendar', { query: sixWeeks }),
  { name: 'feed', method: 'GET', path: ({ feed }) => feed },
  page('staff', 'staff'),
  page('mail', 'mail'),
];

const DAY_MS = 86_400_000;
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** As much as a calendar can be asked for at once: three weeks back and three to come. */
function sixWeeks(): Record<string, string> {
  return { from: dayFromNow(-21), until: dayFromNow(21), timeZone: 'UTC' };
}

/** A course that is only looked at: sixteen evenings with the same people. */
function datesWith({ person, client }: Asking): unknown {
  const first = dayFromNow(7);
  return {
    approach: 'ipt',
    review: true,
    dates: { first, time: '18:00', timeZone: 'UTC', everyWeeks: 1, count: 16, skip: [] },
    minutes: 90,
    people: [person, client],
  };
}
