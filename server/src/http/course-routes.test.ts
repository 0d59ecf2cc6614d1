import type { Calendar } from '@rapport/shared/contract/calendar.ts';
import type { CourseDetail, CourseList } from '@rapport/shared/contract/course.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tuesdays } from '../testing/plans.ts';
import { engines } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

describe.each(engines)('courses over HTTP on $kind', (engine) => {
  let t: TestServer;
  let cookie: string;
  beforeAll(async () => {
    t = await testServer(engine);
    cookie = await t.signIn();
  });
  afterAll(() => t.end());

  it('[CO8] are listed by the page, and refused where the query is another', async () => {
    const first = await t.ask('GET', '/api/courses?limit=1', { cookie });
    const { courses, next = '' } = first.body as CourseList;
    const second = await t.ask('GET', `/api/courses?limit=1&after=${next}`, { cookie });
    const titles = [...courses, ...(second.body as CourseList).courses].map(({ title }) => title);
    expect(titles.toSorted()).toEqual(['Demo group', 'Demo one to one']);
    expect((second.body as CourseList).next).toBeUndefined();
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'limit=1&limit=2', 'other=1']) {
      expect((await t.ask('GET', `/api/courses?${query}`, { cookie })).status).toBe(400);
    }
  });

  it('[CO26] are in the calendar of the days that are asked for, 42 at most', async () => {
    const calendar = (query: string) => t.ask('GET', `/api/calendar?${query}`, { cookie });
    const today = new Date(t.practice.now);
    const day = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString();
    const between = (from: string, until: string) =>
      `from=${from.slice(0, 10)}&until=${until.slice(0, 10)}&timeZone=Europe/Berlin`;
    const { status, body } = await calendar(between(day(-1), day(41)));
    expect(status).toBe(200);
    const titles = (body as Calendar).sessions.map(({ title }) => title);
    expect(new Set(titles)).toEqual(new Set(['Demo group', 'Demo one to one']));
    for (const query of [
      between(day(-1), day(42)),
      between(day(1), day(1)),
      between(day(2), day(1)),
      between(day(0), day(1)).replace('Berlin', 'Nowhere'),
      'from=2026-02-30&until=2026-03-05&timeZone=UTC',
      '',
    ]) {
      const refused = { error: { code: 'invalid-message' } };
      expect((await calendar(query)).body, query).toMatchObject(refused);
    }
  });

  it('[CO1] [CO21] [PP26] are planned, read again and changed by their facilitators', async () => {
    const { id: person } = await t.practice.context.db
      .selectFrom('person')
      .where('name', '=', 'Dr. Robin Demo')
      .select('id')
      .executeTakeFirstOrThrow();
    const alder = await t.practice.person('Alder Again');
    const first = new Date(t.practice.now + 7 * 86_400_000).toISOString().slice(0, 10);
    const plan = tuesdays(
      [
        [person, 'facilitator', 'Robin'],
        [alder, 'member', 'Alder'],
      ],
      { dates: { first, count: 8 } },
    );
    const { dates, minutes } = plan;
    const asked = { approach: 'dit', review: true, dates, minutes, people: [alder] };
    expect((await t.ask('POST', '/api/courses/preview', { cookie, body: asked })).status).toBe(200);
    expect((await t.ask('PUT', '/api/courses/new-one', { cookie, body: plan })).body).toEqual({
      course: 'new-one',
      revision: 1,
    });
    const { body } = await t.ask('GET', '/api/courses/new-one', { cookie });
    expect((body as CourseDetail).sessions).toHaveLength(8);
    expect((body as CourseDetail).people.map(({ name, role }) => [name, role])).toEqual([
      ['Robin', 'facilitator'],
      ['Alder', 'member'],
    ]);
    const path = '/api/courses/new-one/changes';
    const end = { revision: 1, change: { kind: 'end' } };
    const shown = await t.ask('POST', `${path}/preview`, { cookie, body: end });
    expect(shown.body).toEqual({ sessions: [], conflicts: [] });
    expect((await t.ask('POST', path, { cookie, body: end })).body).toEqual({
      course: 'new-one',
      revision: 2,
    });
    expect((await t.ask('POST', path, { cookie, body: end })).status).toBe(409);
    const kim = await t.signIn('kim@demo.example');
    expect((await t.ask('GET', '/api/courses/new-one', { cookie: kim })).status).toBe(403);
    expect((await t.ask('GET', '/api/courses/no-such', { cookie })).status).toBe(403);
  });
});
