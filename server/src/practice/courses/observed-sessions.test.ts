import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { membershipId, sessionId } from '@rapport/shared/contract/ids.ts';
import type { StaffRole } from '@rapport/shared/rules/rights.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { verdictOn } from '../access/access-check.ts';
import { joinLink } from '../access/invitations.ts';
import { createPractice, type Practice } from '../practice.ts';
import { putStaffMember } from '../staff/staff-members.ts';

const DAY = 86_400_000;

describe.each(engines)('the sessions of a supervisor on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let ash: string;
  let sol: string;

  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    await t.account('ash', 'sol');
    [ash, sol] = [await t.person('Ash', 'ash'), await t.person('Sol', 'sol')];
    await putStaffMember(t.context.db, { person: ash, roles: ['therapist'] });
    await putStaffMember(t.context.db, { person: sol, roles: ['supervisor'] });
    await practice.addClient('ash', { person: 'fern', name: 'Fern' });
    await practice.addClient('ash', { person: 'tansy', name: 'Tansy' });
  });
  afterEach(() => t.end());

  const plan = (course = 'course', change: Parameters<typeof tuesdays>[1] = {}) =>
    practice.planCourse(
      'ash',
      course,
      tuesdays(
        [
          [ash, 'facilitator', 'Ash'],
          ['fern', 'member', 'Fern'],
          ['tansy', 'member', 'Tansy'],
          [sol, 'observer', 'Sol'],
        ],
        change,
      ),
    );
  const change = async (what: CourseChange, course = 'course') => {
    const lead = { account: 'ash', course };
    const { revision } = await practice.courseDetail(lead);
    await practice.changeCourse(lead, { revision, change: what });
  };
  const membershipOf = async (person: string) => {
    const { people } = await practice.courseDetail({ account: 'ash', course: 'course' });
    return membershipId.parse(people.find((one) => one.person === person)?.membership);
  };
  const numbers = async () => {
    const { present, coming, past } = await practice.observedSessions('sol');
    return [present, coming, past].map((part) => part.map(({ number }) => number));
  };
  const becomes = (...roles: StaffRole[]) =>
    t.context.db
      .updateTable('staff_member')
      .set({ roles: JSON.stringify(roles) })
      .where('person', '=', sol)
      .execute();
  const at = (wall: string) => (t.now = Date.parse(`${wall}:00+02:00`));
  const firstSession = async () =>
    sessionId.parse(
      (await practice.courseDetail({ account: 'ash', course: 'course' })).sessions[0]?.id,
    );
  const linkOfSol = async () => {
    const membership = await membershipOf(sol);
    const { id } = await t.context.db
      .selectFrom('invitation')
      .where('membership', '=', membership)
      .select('id')
      .executeTakeFirstOrThrow();
    return { invitation: id, token: new URL(joinLink(t.context, id)).hash.slice(1) };
  };

  it('[SV2] stand in a list with when they are and who facilitates, and no member', async () => {
    await plan();
    const { coming } = await practice.observedSessions('sol');
    expect(coming[0]).toMatchObject({
      title: 'Tuesdays',
      number: 1,
      of: 16,
      startsAt: '2026-06-23T18:00:00+02:00',
      facilitators: ['Ash'],
    });
    // Identifiers are random, and might read like anything.
    const words = coming.map((session) => ({ ...session, id: '' }));
    expect(JSON.stringify(words)).not.toMatch(/fern|tansy/iu);
    expect(await practice.observedSessions('ash')).toMatchObject({ present: [], coming: [] });
  });

  it('[SV2] name who stands in, also where they came to watch before', async () => {
    await plan();
    await t.account('wim');
    const wim = await t.person('Wim', 'wim');
    await putStaffMember(t.context.db, { person: wim, roles: ['therapist'] });
    await change({ kind: 'join', person: wim, role: 'observer', name: 'Wim' });
    await change({ kind: 'leave', membership: await membershipOf(wim) });
    const session = await firstSession();
    await change({ kind: 'stand-in', session, person: wim });
    const { coming } = await practice.observedSessions('sol');
    expect(coming.map(({ facilitators }) => facilitators).slice(0, 2)).toEqual([
      ['Ash', 'Wim'],
      ['Ash'],
    ]);
  });

  it('[SV2] go on now, come within eight weeks, or were in the last four', async () => {
    await plan();
    expect(await numbers()).toEqual([[], [1, 2, 3, 4, 5, 6, 7, 8], []]);
    at('2026-07-28T18:30');
    expect(await numbers()).toEqual([[6], [7, 8, 9, 10, 11, 12, 13, 14], [5, 4, 3]]);
    // Ended early, it is over at once.
    const { present } = await practice.observedSessions('sol');
    const session = present[0]?.id ?? '';
    await t.happen(session);
    expect((await numbers())[0]).toEqual([6]);
    t.ended.add(session);
    expect((await numbers())[2]).toEqual([6, 5, 4, 3]);
  });

  it('[SV2] are none of a member alone, none that is cancelled, and none from before', async () => {
    await plan();
    at('2026-07-08T12:00');
    await change({ kind: 'leave', membership: await membershipOf(sol) });
    expect(await numbers()).toEqual([[], [], []]);
    await change({ kind: 'join', person: sol, role: 'observer', name: 'Sol' });
    await change({
      kind: 'meet-alone',
      meeting: 'individual-middle',
      minutes: 30,
      members: [{ membership: await membershipOf('fern'), wall: '2026-07-10T10:00' }],
    });
    expect(await numbers()).toEqual([[], [4, 5, 6, 7, 8, 9, 10, 11], []]);
    const next = sessionId.parse((await practice.observedSessions('sol')).coming[0]?.id);
    await change({ kind: 'cancel', session: next });
    expect((await practice.observedSessions('sol')).coming.map(({ id }) => id)).not.toContain(next);
  });

  it('[SV2] are a hundred to come at most, of however many courses', async () => {
    for (let course = 0; course < 15; course += 1) await plan(`course${String(course)}`);
    const { coming } = await practice.observedSessions('sol');
    expect(coming.length).toBe(100);
    const starts = coming.map(({ startsAt }) => startsAt);
    expect(starts).toEqual(starts.toSorted());
  });

  it('[SV3] are of courses to which facilitators add them, as an observer and nothing else', async () => {
    const { people } = await practice.people('ash');
    expect(people.find(({ id }) => id === sol)).toEqual({
      id: sol,
      name: 'Sol',
      staff: true,
      observes: true,
    });
    for (const role of ['facilitator', 'co-facilitator', 'member'] as const) {
      const wrong = tuesdays([
        [ash, 'facilitator', 'Ash'],
        ['fern', 'member', 'Fern'],
        [sol, role, 'Sol'],
      ]);
      const refused = { code: 'not-found', detail: 'people' };
      await expect(practice.planCourse('ash', 'course', wrong)).rejects.toMatchObject(refused);
    }
    await plan();
    await change({ kind: 'leave', membership: await membershipOf(sol) });
    await expect(
      change({ kind: 'join', person: sol, role: 'co-facilitator', name: 'Sol' }),
    ).rejects.toMatchObject({ code: 'not-found', detail: 'person' });
    await change({ kind: 'join', person: sol, role: 'observer', name: 'Sol' });
    await becomes('supervisor', 'therapist');
    const both = (await practice.people('ash')).people.find(({ id }) => id === sol);
    expect(both).toEqual({ id: sol, name: 'Sol', staff: true, therapist: true });
  });

  it('[SV4] open by signing in, and by no link alone', async () => {
    await plan();
    const session = await firstSession();
    expect((await practice.seatOfStaff('sol', session)).seat.role).toBe('observer');
    const { invitation, token } = await linkOfSol();
    const { seat } = (await practice.seatOfStaff('sol', session)).seat;
    expect(await practice.joinInfoOfLink({ token, device: 'a device' })).toMatchObject({
      signIn: { account: true },
    });
    const here = { seat, via: { invitation } };
    expect((await verdictOn(t.context.db, [here], t.now))(here)).toBe('sign-in-needed');
  });

  it('[SV4] end with the role, with the course, and with the account', async () => {
    await plan();
    const session = await firstSession();
    const { seat } = (await practice.seatOfStaff('sol', session)).seat;
    const [postgres, now] = [engine.kind === 'postgres', new Date(t.now)];
    const moment = (date: Date) => (postgres ? date : date.toISOString());
    await t.context.db
      .insertInto('auth_session' as 'setting')
      .values({
        id: 'sign-in',
        token: 'hash',
        userId: 'sol',
        createdAt: moment(now),
        updatedAt: moment(now),
        expiresAt: moment(new Date(t.now + DAY)),
      } as never)
      .execute();
    const here = { seat, via: { staffUser: 'sol', signIn: 'sign-in' } };
    const verdict = async () => (await verdictOn(t.context.db, [here], t.now))(here);
    const feed = async () => {
      const address = await practice.renewFeed('sol');
      const token = /calendar\/(.*)\.ics$/u.exec(address)?.[1] ?? '';
      return (await practice.calendarAt(token)).match(/BEGIN:VEVENT/gu)?.length ?? 0;
    };
    expect(await verdict()).toBeUndefined();
    expect(await feed()).toBe(16);
    await becomes('assistant');
    expect(await verdict()).toBe('not-allowed');
    expect(await feed()).toBe(0);
    const refused = { code: 'not-allowed' };
    await expect(practice.seatOfStaff('sol', session)).rejects.toMatchObject(refused);
    await becomes('supervisor');
    expect(await verdict()).toBeUndefined();
    await change({ kind: 'leave', membership: await membershipOf(sol) });
    expect(await verdict()).toBe('not-allowed');
    expect(t.revoked).toContain(`${session} ${seat}`);
    await expect(practice.seatOfStaff('sol', session)).rejects.toMatchObject(refused);
  });

  it('[SV5] lead nothing: who facilitated before is out of these rooms, with all that was theirs', async () => {
    await plan();
    const session = await firstSession();
    await becomes('therapist');
    const membership = await membershipOf(sol);
    await change({ kind: 'leave', membership });
    await change({ kind: 'join', person: sol, role: 'co-facilitator', name: 'Sol' });
    const { seat } = (await practice.leaderSeat('sol', session)).seat;
    await becomes('supervisor');
    const refused = { code: 'not-allowed' };
    await expect(practice.seatOfStaff('sol', session)).rejects.toMatchObject(refused);
    await expect(practice.leaderSeat('sol', session)).rejects.toMatchObject(refused);
    const here = { seat, via: { staffUser: 'sol', signIn: 'sign-in' } };
    expect((await verdictOn(t.context.db, [here], t.now))(here)).toBeDefined();
    expect(await practice.observedSessions('sol')).toMatchObject({ coming: [] });
  });
});
