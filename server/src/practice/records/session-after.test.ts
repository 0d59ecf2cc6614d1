import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, TUESDAY, type TestPractice } from '../../testing/test-practice.ts';
import { addCourse } from '../courses/course-store.ts';
import { seatsOf } from '../people/seats.ts';
import { currentSession } from '../scheduling/current-session.ts';
import { sessionAfter } from './session-after.ts';

describe.each(engines)('[EN2] what leads on from a session, on $kind', (engine) => {
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
      people: [
        { person: await t.person('Robin', 'account-r'), role: 'facilitator', name: 'Robin' },
        { person: await t.person('Client A'), role: 'member', name: 'Ada' },
        { person: await t.person('Client B'), role: 'member', name: 'Bo' },
      ],
    });
    t.now = TUESDAY + 80 * 60_000;
  });
  afterEach(() => t.end());

  const held = async () => {
    const visitor = { course, membership: '', role: 'facilitator', since: 0 } as const;
    const session = await currentSession(t.context, visitor);
    const seats = await seatsOf(t.context.db, session);
    const of = (name: string) => {
      const seat = seats.find((one) => one.name === name);
      if (!seat) throw new Error(`${name} has no seat`);
      return seat;
    };
    return { session, of };
  };

  it('[PP25] is who was in, who did not come, and the next date of the course', async () => {
    const { session, of } = await held();
    for (const name of ['Robin', 'Ada', 'Ada']) {
      await t.happen(session.id, { type: 'lobby:admitted', seat: of(name).seat });
    }
    // Who only waited was not in.
    await t.happen(session.id, { type: 'lobby:entered', seat: of('Bo').seat });
    t.ended.add(session.id);
    expect(await sessionAfter(t.context, { session, seat: of('Robin') })).toEqual({
      here: [
        { name: 'Robin', role: 'facilitator' },
        { name: 'Ada', role: 'member' },
      ],
      absent: [{ person: of('Bo').person, name: 'Bo' }],
      unsigned: [],
      course,
      next: { startsAt: '2026-06-23T19:00:00+02:00', timeZone: 'Europe/Berlin', number: 7 },
    });
  });

  it('holds nothing of the course for who only stands in', async () => {
    const { session, of } = await held();
    const after = await sessionAfter(t.context, {
      session,
      seat: { ...of('Robin'), standsIn: true },
    });
    expect(after).not.toHaveProperty('course');
    expect(after).not.toHaveProperty('next');
  });

  it('has no next date after the last session', async () => {
    const { session, of } = await held();
    t.now = TUESDAY + 200 * 86_400_000;
    const after = await sessionAfter(t.context, { session, seat: of('Robin') });
    expect(after).toMatchObject({ course, here: [] });
    expect(after).not.toHaveProperty('next');
  });
});
