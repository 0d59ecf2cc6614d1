import type { Visit } from '@rapport/shared/contract/rest.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, TUESDAY, type TestPractice } from '../../testing/test-practice.ts';
import { addCourse } from '../courses/course-store.ts';
import { currentSession } from './current-session.ts';
import { visitTo } from './visit.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe.each(engines)('[JL8] a visit, on $kind', (engine) => {
  let t: TestPractice;
  let course: string;
  beforeEach(async () => {
    t = await testPractice(engine);
    course = await addCourse(t.context.db, {
      title: 'Tuesday group',
      approach: 'ipt',
      format: 'group',
      sessions: 16,
      timeZone: 'Europe/Berlin',
      minutes: 90,
      known: { number: 6, at: TUESDAY },
      people: [{ person: await t.person('Client A'), role: 'member', name: 'Ada' }],
    });
  });
  afterEach(() => t.end());

  const member = (since: number) => ({ course, membership: 'ada', role: 'member', since }) as const;
  const sixth = async () => (await currentSession(t.context, member(TUESDAY))).id;
  const visit = async (since = 0): Promise<Visit> =>
    visitTo(t.context, await currentSession(t.context, member(since)), member(since));

  it.each([
    ['six days before', -6 * DAY, 'early'],
    ['a little more than an hour before', -HOUR - 1, 'early'],
    ['an hour before', -HOUR, 'time'],
    ['in its middle', 45 * 60_000, 'time'],
    ['the next morning', 14 * HOUR, 'early'],
    ['after the last session', 80 * DAY, 'over'],
  ])('%s', async (_when, after, when) => {
    t.now = TUESDAY + after;
    expect(await visit()).toMatchObject({ when, now: new Date(t.now).toISOString() });
  });

  it('to a session that was ended tells when the next one opens', async () => {
    const session = await sixth();
    await t.happen(session);
    t.ended.add(session);
    t.now = TUESDAY + 2 * HOUR;
    const { when, held, opensAt, coming } = await visit();
    expect([when, held]).toEqual(['over', true]);
    expect(coming).toHaveLength(10);
    expect(coming[0]).toEqual({
      startsAt: '2026-06-23T19:00:00+02:00',
      timeZone: 'Europe/Berlin',
      minutes: 90,
    });
    expect(opensAt).toBe('2026-06-23T18:00:00+02:00');
  });

  it('[JL9] tells of its closed door while it goes on, and not after', async () => {
    const session = await sixth();
    t.now = TUESDAY + 30 * 60_000;
    t.closed.add(session);
    expect(await visit()).not.toHaveProperty('doorClosed');
    await t.happen(session);
    expect(await visit()).toMatchObject({ when: 'time', doorClosed: true });
    t.ended.add(session);
    expect(await visit()).not.toHaveProperty('doorClosed');
  });

  it('[LK4] tells members beforehand from when on they are late, where it was agreed on', async () => {
    expect(await visit()).not.toHaveProperty('lateAfter');
    await t.context.db.updateTable('course').set({ late_after: 15 }).execute();
    t.now = TUESDAY - 6 * DAY;
    expect(await visit()).toMatchObject({ when: 'early', lateAfter: 15 });
    t.now = TUESDAY + 10 * 60_000;
    expect(await visit()).toMatchObject({ when: 'time', lateAfter: 15 });
    const leading = { ...member(0), role: 'facilitator' } as const;
    const session = await currentSession(t.context, leading);
    expect(await visitTo(t.context, session, leading)).not.toHaveProperty('lateAfter');
    t.now = TUESDAY + 80 * DAY;
    expect(await visit()).not.toHaveProperty('lateAfter');
  });

  it('[LK4] says nothing of it where the next session is theirs alone', async () => {
    await t.context.db.updateTable('course').set({ late_after: 15 }).execute();
    await t.context.db
      .updateTable('session')
      .set({ kind: 'individual-middle' })
      .where('id', '=', await sixth())
      .execute();
    t.now = TUESDAY - DAY;
    expect(await visit()).not.toHaveProperty('lateAfter');
    t.now = TUESDAY + DAY;
    expect(await visit()).toMatchObject({ lateAfter: 15 });
  });

  it('[JL9] to a session of the day before does not say that it has just ended', async () => {
    const session = await sixth();
    await t.happen(session);
    t.ended.add(session);
    t.now = TUESDAY + 14 * HOUR;
    expect(await visit()).not.toHaveProperty('held');
  });

  it('can begin as soon as a facilitator has opened the room', async () => {
    const session = await sixth();
    t.now = TUESDAY - 3 * HOUR;
    await t.happen(session);
    expect(await visit()).toMatchObject({ when: 'time' });
  });

  it('tells whoever joined later of no session before that', async () => {
    t.now = TUESDAY - DAY;
    expect((await visit(TUESDAY + 1)).coming).toHaveLength(10);
    expect((await visit()).coming).toHaveLength(11);
  });

  it('says so when no session is left', async () => {
    t.now = TUESDAY + 80 * DAY;
    const { opensAt, coming } = await visit();
    expect([opensAt, coming]).toEqual([undefined, []]);
  });
});
