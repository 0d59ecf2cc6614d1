import {
  ENDPOINTS,
  pathTo,
  type Endpoint,
  type EndpointName,
} from '@rapport/shared/contract/http/endpoints.ts';
import { RIGHTS, STAFF_ROLES, type Right, type StaffRole } from '@rapport/shared/rules/rights.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCourse } from '../practice/courses/course-store.ts';
import { addStaffMember } from '../practice/staff/staff-members.ts';
import { engines } from '../testing/test-databases.ts';
import { cookieOf, testServer, type TestServer } from '../testing/test-server.ts';

const PASSWORD = 'a long enough password';

/** What each role may, said once more: a change of the table is a change here too. */
const EXPECTED: Record<Right, readonly StaffRole[]> = {
  'staff:see': ['administrator', 'therapist', 'assistant'],
  'staff:manage': ['administrator'],
  'mail:manage': ['administrator'],
  'server:see': ['administrator'],
  'practice:change': ['administrator', 'therapist'],
  'papers:manage': ['administrator', 'therapist'],
  'sessions:come': ['administrator', 'therapist', 'supervisor'],
  'sessions:observe': ['supervisor'],
  'sessions:lead': ['administrator', 'therapist'],
  'desk:keep': ['assistant'],
  'courses:plan': ['therapist'],
  'courses:cover': ['administrator'],
  'clients:keep': ['therapist'],
};

describe('the table of rights', () => {
  let t: TestServer;
  const cookies = new Map<StaffRole, string>();
  /** A course in which each of them has a part, and a session of it. */
  let course = '';
  let session = '';

  beforeAll(async () => {
    const [engine] = engines;
    if (!engine) throw new Error('there is no database to test on');
    t = await testServer(engine);
    const { kysely: db } = t.practice.database;
    const people: Parameters<typeof addCourse>[1]['people'][number][] = [];
    for (const role of STAFF_ROLES) {
      const email = `${role}@linden.example`;
      const account = await t.accounts.put({ email, name: role, password: PASSWORD });
      const person = await addStaffMember(db, { name: role, account, roles: [role] });
      people.push({ person, role: role === 'supervisor' ? 'observer' : 'facilitator', name: role });
      const body = { email, password: PASSWORD };
      const answer = await t.ask('POST', '/api/auth/sign-in/email', { body });
      cookies.set(role, cookieOf(answer.headers));
    }
    course = await addCourse(db, {
      title: 'Everyone',
      approach: 'ipt',
      format: 'group',
      sessions: 4,
      timeZone: 'Europe/Berlin',
      minutes: 90,
      known: { number: 1, at: Date.now() },
      people,
    });
    ({ id: session } = await db
      .selectFrom('session')
      .where('course', '=', course)
      .select('id')
      .orderBy('number')
      .limit(1)
      .executeTakeFirstOrThrow());
  });
  afterAll(() => t.end());

  const guarded = (Object.keys(ENDPOINTS) as EndpointName[]).flatMap((name) => {
    const { right }: Endpoint = ENDPOINTS[name];
    return right === undefined ? [] : STAFF_ROLES.map((role) => ({ name, right, role }));
  });

  it.each(guarded)(
    '[SF1] [SV1] [SV5] $name needs $right: asked by an $role',
    async ({ name, right, role }) => {
      const { method } = ENDPOINTS[name];
      const ids = {
        id: session,
        course,
        seat: 'none',
        card: 'none',
        agenda: 'none',
        person: 'none',
        invitation: 'none',
        letter: 'none',
        paper: 'none',
        passkey: 'none',
        client: 'none',
      };
      const { status } = await t.ask(method, pathTo(name, ids), {
        cookie: cookies.get(role) ?? '',
        ...(method !== 'GET' && { body: {} }),
      });
      if (EXPECTED[right].includes(role)) expect([401, 403]).not.toContain(status);
      else expect(status).toBe(403);
    },
  );

  it('[SF1] is what it is said to be', () => {
    expect(RIGHTS).toEqual(EXPECTED);
  });
});
