import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { membershipId, sessionId } from '@rapport/shared/contract/ids.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { verdictOn } from '../access/access-check.ts';
import { createAccess } from '../access/access.ts';
import { createPeople, type People } from '../clients/clients.ts';
import { createPlanning, type Planning } from '../courses/planning.ts';
import { seatsOf } from '../people/seats.ts';
import { putStaffMember } from '../staff/staff-members.ts';
import { createDesk, type Desk } from './desk.ts';

const WEEK = { from: '2026-06-22', until: '2026-06-29', timeZone: 'Europe/Berlin' };

const MOSS: ClientRecord = {
  name: 'Moss',
  legalName: 'Moss Böhm',
  pronouns: 'they/them',
  email: 'moss@post.example',
  phone: { country: 'CA', number: '(403) 555-0123' },
  language: 'de',
  timeZone: 'Europe/Berlin',
  born: '2010-01-02',
  consent: { by: 'Fern Böhm', ground: 'Parent with custody' },
  prescriber: 'Dr. Sorrel',
  state: 'waiting',
  endedOn: '',
};

describe.each(engines)('the desk of assistants on $kind', (engine) => {
  let t: TestPractice;
  let desk: Desk;
  let people: People;
  let planning: Planning;
  let ash: string;
  let birk: string;
  let rue: string;

  beforeEach(async () => {
    t = await testPractice(engine);
    desk = createDesk(t.context);
    people = createPeople(t.context);
    planning = createPlanning(t.context);
    await t.account('ash', 'birk', 'rue');
    const { db } = t.context;
    [ash, birk, rue] = [
      await t.person('Ash', 'ash'),
      await t.person('Birk', 'birk'),
      await t.person('Rue', 'rue'),
    ];
    for (const person of [ash, birk]) await putStaffMember(db, { person, roles: ['therapist'] });
    await putStaffMember(db, { person: rue, roles: ['assistant'] });
    await people.addClient('ash', { person: 'fern', name: 'Fern' });
    await people.addClient('birk', { person: 'tansy', name: 'Tansy' });
  });
  afterEach(() => t.end());

  const byRue = (course: string) => ({ account: 'rue', person: ash, course });
  const plan = (
    more: readonly (readonly [string, 'member' | 'observer' | 'co-facilitator', string])[] = [],
    change: Parameters<typeof tuesdays>[1] = {},
  ) =>
    desk.planCourse(
      byRue('course'),
      tuesdays([[ash, 'facilitator', 'Ash'], ['fern', 'member', 'Fern'], ...more], change),
    );
  const change = (what: CourseChange) =>
    desk.changeCourse({ account: 'rue', course: 'course' }, { revision: 1, change: what });
  const membershipOf = async (person: string) => {
    const { people: all } = await desk.course('course');
    return all.find((one) => one.person === person)?.membership ?? '';
  };
  const logged = async () => {
    await t.security.settled();
    const rows = await t.context.db.selectFrom('security_log').orderBy('id').selectAll().execute();
    return rows.map(({ event, actor_account, subject }) => ({ event, actor_account, subject }));
  };

  it('[RO1] [PP24] show when the practice’s sessions are, of which course, and who facilitates', async () => {
    await plan([[birk, 'co-facilitator', 'Birk']]);
    await planning.planCourse(
      'birk',
      'other',
      tuesdays(
        [
          [birk, 'facilitator', 'Birk'],
          ['tansy', 'member', 'Tansy'],
        ],
        { title: 'Late', dates: { time: '20:00' } },
      ),
    );
    const { sessions } = await desk.calendar(WEEK);
    expect(
      sessions.map(({ title, startsAt, facilitators }) => ({
        title,
        startsAt,
        names: facilitators.map(({ name }) => name),
      })),
    ).toEqual([
      { title: 'Tuesdays', startsAt: '2026-06-23T18:00:00+02:00', names: ['Ash', 'Birk'] },
      { title: 'Late', startsAt: '2026-06-23T20:00:00+02:00', names: ['Birk'] },
    ]);
    expect(JSON.stringify(sessions)).not.toMatch(/fern|tansy/i);
    const { courses } = await desk.courses(birk, {});
    expect(courses.map(({ title }) => title).toSorted()).toEqual(['Late', 'Tuesdays']);
  });

  it('[RO2] [RO6] plan a course that the therapist facilitates, with links, and nothing agreed on', async () => {
    expect(await plan()).toEqual({ course: 'course', revision: 1 });
    expect(await plan()).toEqual({ course: 'course', revision: 1 });
    const shown = await desk.course('course');
    expect(shown).not.toHaveProperty('pact');
    expect(shown.people.map(({ name }) => name)).toEqual(['Ash', 'Fern']);
    expect(shown.people[1]?.link).toContain('https://rapport.example/');
    expect(await planning.leadOf('ash', 'course')).toBeDefined();
    expect(await logged()).toContainEqual({
      event: 'course-planned',
      actor_account: 'rue',
      subject: null,
    });
  });

  it('[RO2] put nobody into a course whom the therapist may not know of', async () => {
    const refused = { code: 'not-allowed', detail: 'people' };
    await expect(plan([['tansy', 'member', 'Tansy']])).rejects.toMatchObject(refused);
    await expect(plan([[rue, 'co-facilitator', 'Rue']])).rejects.toMatchObject(refused);
    await expect(plan([[rue, 'observer', 'Rue']])).rejects.toMatchObject(refused);
    const agreed = { groupMessages: true, keepMessages: true, keepPolls: false };
    await expect(plan([], { pact: agreed })).rejects.toMatchObject({ detail: 'pact' });
    const late = { groupMessages: false, keepMessages: false, keepPolls: false, lateAfter: 15 };
    await expect(plan([], { pact: late })).rejects.toMatchObject({ detail: 'pact' });
    const papers = [{ paper: 'consent', required: false }];
    await expect(plan([], { papers })).rejects.toMatchObject({ detail: 'papers' });
    const others = tuesdays([
      [birk, 'facilitator', 'Birk'],
      ['fern', 'member', 'Fern'],
    ]);
    await expect(desk.planCourse(byRue('course'), others)).rejects.toMatchObject(refused);
    const nobody = { ...byRue('course'), person: rue };
    await expect(desk.planCourse(nobody, others)).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.course('course')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('[RO3] change when a course is, and which clients come', async () => {
    await plan();
    const first = (await desk.course('course')).sessions[0]?.id ?? '';
    const moved: CourseChange = {
      kind: 'move',
      session: sessionId.parse(first),
      wall: '2026-06-24T18:00',
    };
    await change(moved);
    expect((await desk.course('course')).sessions[0]?.wall).toBe('2026-06-24T18:00');
    await desk.addClient({ account: 'rue', person: ash }, { client: 'moss', name: 'Moss' });
    const by = { account: 'rue', course: 'course' };
    const join: CourseChange = { kind: 'join', person: 'moss', role: 'member', name: 'Moss' };
    await desk.changeCourse(by, { revision: 2, change: join });
    const leave: CourseChange = { kind: 'leave', membership: await membershipOf('fern') };
    await desk.changeCourse(by, { revision: 3, change: leave });
    const now = (await desk.course('course')).people.filter(({ left }) => left === undefined);
    expect(now.map(({ name }) => name)).toEqual(['Ash', 'Moss']);
  });

  it('[RO3] give a course another title, and plan individual sessions, which the calendar leaves unnamed', async () => {
    await plan();
    await change({ kind: 'rename', title: 'Evenings' });
    const membership = membershipId.parse(await membershipOf('fern'));
    await desk.changeCourse(
      { account: 'rue', course: 'course' },
      {
        revision: 2,
        change: {
          kind: 'meet-alone',
          meeting: 'individual-middle',
          minutes: 30,
          members: [{ membership, wall: '2026-06-25T10:00' }],
        },
      },
    );
    const { title, meetings } = await desk.course('course');
    expect(title).toBe('Evenings');
    expect(meetings.map(({ member }) => member.name)).toEqual(['Fern']);
    const { sessions } = await desk.calendar(WEEK);
    expect(sessions.map(({ startsAt }) => startsAt)).toContain('2026-06-25T10:00:00+02:00');
    expect(JSON.stringify(sessions)).not.toMatch(/fern/i);
  });

  it('[RO3] settle neither who facilitates, nor who stands in or watches', async () => {
    await plan([[birk, 'co-facilitator', 'Birk']]);
    const session = sessionId.parse((await desk.course('course')).sessions[0]?.id);
    const [ashs, birks] = [await membershipOf(ash), await membershipOf(birk)];
    const refused: CourseChange[] = [
      { kind: 'join', person: rue, role: 'observer', name: 'Rue' },
      { kind: 'join', person: 'tansy', role: 'co-facilitator', name: 'Tansy' },
      { kind: 'leave', membership: birks },
      { kind: 'stand-in', session, person: birk },
      { kind: 'hand-over', membership: ashs, person: birk, from: '2026-07-01' },
      { kind: 'stay', membership: ashs },
      { kind: 'agree', pact: { groupMessages: true, keepMessages: true, keepPolls: true } },
    ];
    for (const one of refused) {
      const error = { code: 'not-allowed', detail: 'change' };
      await expect(change(one), one.kind).rejects.toMatchObject(error);
      const asked = { revision: 1, change: one };
      const look = desk.previewChange({ account: 'rue', course: 'course' }, asked);
      await expect(look).rejects.toMatchObject(error);
    }
    expect((await desk.course('course')).revision).toBe(1);
    // Birk is in the course now, and with him those whom he may know of.
    await change({ kind: 'join', person: 'tansy', role: 'member', name: 'Tansy' });
  });

  it('[RO4] [RO6] keep how a client is reached, and show and change nothing else of the record', async () => {
    const by = { account: 'rue', person: ash };
    await desk.addClient(by, { client: 'moss', name: 'Moss' });
    await people.keepClient('ash', { person: 'moss', revision: 1, record: MOSS });
    const { name, legalName, email, phone, language, timeZone } = MOSS;
    const contact = { name, legalName, email, phone, language, timeZone };
    const shown = await desk.client(ash, 'moss');
    expect(shown).toMatchObject({ id: 'moss', record: contact, revision: 2 });
    expect(JSON.stringify(shown)).not.toMatch(/2010|Fern|custody|Sorrel|they|waiting/);
    const next = { ...contact, email: 'new@post.example' };
    expect(await desk.keepContact(by, { client: 'moss', revision: 2, record: next })).toEqual({
      revision: 3,
    });
    await expect(
      desk.keepContact(by, { client: 'moss', revision: 2, record: contact }),
    ).rejects.toMatchObject({ code: 'stale' });
    const { record, changed } = await people.clientDetail('ash', 'moss');
    expect(record).toEqual({ ...MOSS, email: 'new@post.example' });
    expect(changed?.by).toBe('Rue');
    expect((await desk.clients(ash, {})).clients.map((one) => one.name)).toEqual(['Fern', 'Moss']);
    expect((await desk.clients(ash, { search: 'new@' })).clients).toEqual([
      { id: 'moss', name: 'Moss', legalName: 'Moss Böhm', email: 'new@post.example' },
    ]);
    await expect(desk.client(ash, 'tansy')).rejects.toMatchObject({ code: 'not-found' });
    await people.archiveClient('ash', { person: 'moss', archived: true });
    await expect(desk.client(ash, 'moss')).rejects.toMatchObject({ code: 'not-found' });
    const late = { client: 'moss', revision: 3, record: next };
    await expect(desk.keepContact(by, late)).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.client(rue, 'fern')).rejects.toMatchObject({ code: 'not-found' });
    const entries = (await logged()).filter(({ actor_account: actor }) => actor === 'rue');
    expect(entries.map(({ event, subject }) => `${event} ${subject ?? ''}`)).toEqual([
      'client-added moss',
      'client-changed moss',
    ]);
  });

  it('[RO5] open no room: nobody puts them into a course, and who was in one is out', async () => {
    await plan();
    const lead = { account: 'ash', course: 'course' };
    const joining: CourseChange = { kind: 'join', person: rue, role: 'observer', name: 'Rue' };
    await expect(
      planning.changeCourse(lead, { revision: 1, change: joining }),
    ).rejects.toMatchObject({ code: 'not-found', detail: 'person' });
    expect((await people.people('ash')).people.map(({ name }) => name)).not.toContain('Rue');
    await planning.changeCourse(lead, {
      revision: 1,
      change: { kind: 'join', person: birk, role: 'co-facilitator', name: 'Birk' },
    });
    const id = sessionId.parse((await desk.course('course')).sessions[0]?.id);
    const access = createAccess(t.context);
    const { seat } = await access.leaderSeat('birk', id);
    expect((await seatsOf(t.context.db, { id, course: 'course' })).length).toBe(3);
    const [postgres, now] = [engine.kind === 'postgres', new Date(t.now)];
    const at = (moment: Date) => (postgres ? moment : moment.toISOString());
    await t.context.db
      .insertInto('auth_session' as 'setting')
      .values({
        id: 'sign-in',
        token: 'hash',
        userId: 'birk',
        createdAt: at(now),
        updatedAt: at(now),
        expiresAt: at(new Date(t.now + 3_600_000)),
      } as never)
      .execute();
    const here = { seat: seat.seat, via: { staffUser: 'birk', signIn: 'sign-in' } };
    const verdict = async () => (await verdictOn(t.context.db, [here], t.now))(here);
    expect(await verdict()).toBeUndefined();
    const roles = '["assistant"]';
    await t.context.db
      .updateTable('staff_member')
      .set({ roles })
      .where('person', '=', birk)
      .execute();
    expect(await verdict()).toBe('not-allowed');
    await expect(access.seatOfStaff('birk', id)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
