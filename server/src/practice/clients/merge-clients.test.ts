import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { endFeed, feedLink } from '../access/feed-links.ts';
import { createReminders, stopToken } from '../appointments/reminder-stop.ts';
import { createCalendarFeeds } from '../calendar/feed.ts';
import { createCareSheets, type CareSheets } from '../care/care-sheets.ts';
import { createPlanning, type Planning } from '../courses/planning.ts';
import { putStaffMember } from '../staff/staff-members.ts';
import { createPeople, type People } from './clients.ts';

const SHEET = {
  contact: {
    name: 'Moss',
    relation: 'brother',
    phone: { country: '', number: '' },
    note: '',
    agreedOn: '',
  },
  address: '',
  emergency: '',
  plan: { signs: '', helps: 'A walk', places: '', people: '', professionals: '', surroundings: '' },
};

describe.each(engines)('two records of the same client on $kind', (engine) => {
  let t: TestPractice;
  let people: People;
  let planning: Planning;
  let sheets: CareSheets;
  let staff: Record<'ash' | 'birk', string>;
  let record: ClientRecord;

  beforeEach(async () => {
    t = await testPractice(engine);
    people = createPeople(t.context);
    planning = createPlanning(t.context);
    sheets = createCareSheets(t.context);
    await t.account('ash', 'birk');
    staff = { ash: await t.person('Ash', 'ash'), birk: await t.person('Birk', 'birk') };
    for (const person of Object.values(staff)) {
      await putStaffMember(t.context.db, { person, roles: ['therapist'] });
    }
    for (const person of ['fern', 'twin']) {
      await people.addClient('ash', { person, name: person === 'fern' ? 'Fern' : 'F.' });
    }
    record = { ...(await people.clientDetail('ash', 'fern')).record, pronouns: 'they/them' };
  });
  afterEach(() => t.end());

  const plan = (course: string, ...members: string[]) =>
    planning.planCourse(
      'ash',
      course,
      tuesdays([
        [staff.ash, 'facilitator', 'Ash'],
        ...members.map((person) => [person, 'member', person === 'fern' ? 'Fern' : 'F.'] as const),
      ]),
    );
  const revisionOf = async (person: string) => (await people.clientDetail('ash', person)).revision;
  const merge = async (person: string, other: string, account = 'ash') =>
    people.mergeClients(account, {
      person,
      revision: await revisionOf(person),
      from: { person: other, revision: await revisionOf(other) },
      record,
    });
  const coursesOf = async (person: string) =>
    (await people.clientDetail('ash', person)).courses.map(({ id }) => id).toSorted();
  const membersOf = async (course: string) =>
    (await planning.courseDetail({ account: 'ash', course })).people
      .filter(({ role, left }) => role === 'member' && left === undefined)
      .map(({ person, name }) => [person, name]);

  it('[CL18] become a single one that has the courses of both, and the name that is chosen', async () => {
    await plan('old', 'fern');
    await plan('new', 'twin');
    const before = await people.clientDetail('ash', 'twin');
    expect(await merge('fern', 'twin')).toEqual({ revision: await revisionOf('fern') });
    const kept = await people.clientDetail('ash', 'fern');
    expect(kept.record).toEqual(record);
    expect(await coursesOf('fern')).toEqual(['new', 'old']);
    expect(await membersOf('new')).toEqual([['fern', 'Fern']]);
    // The other is put away, and can still be read.
    const gone = await people.clientDetail('ash', 'twin');
    expect(gone).toMatchObject({
      record: before.record,
      courses: [],
      archived: new Date(t.now).toISOString(),
      merged: { id: 'fern', name: 'Fern' },
    });
    expect((await people.people('ash')).people.map(({ id }) => id)).not.toContain('twin');
    const refused = { code: 'not-allowed', detail: 'merged' };
    const { revision } = gone;
    for (const tried of [
      () => people.archiveClient('ash', { person: 'twin', archived: false }),
      () => people.keepClient('ash', { person: 'twin', revision, record }),
      () => merge('twin', 'fern'),
    ]) {
      await expect(tried()).rejects.toMatchObject(refused);
    }
    await expect(plan('later', 'twin')).rejects.toMatchObject({ code: 'not-found' });
    const same = [{ name: 'F.', legalName: '', email: '' }];
    expect(await people.alikeClients('ash', { clients: same })).toEqual({ alike: [[]] });
  });

  it('[CL18] are merged once however often it is sent, and from both revisions', async () => {
    const [revision, other] = [await revisionOf('fern'), await revisionOf('twin')];
    const asked = { person: 'fern', revision, from: { person: 'twin', revision: other }, record };
    for (const stale of [
      { ...asked, revision: revision + 1 },
      { ...asked, from: { person: 'twin', revision: other + 1 } },
    ]) {
      await expect(people.mergeClients('ash', stale)).rejects.toMatchObject({ code: 'stale' });
      expect((await people.clientDetail('ash', 'twin')).merged).toBeUndefined();
      expect(await revisionOf('fern')).toBe(revision);
    }
    for (const _time of [1, 2]) {
      expect(await people.mergeClients('ash', asked)).toEqual({ revision: revision + 1 });
    }
    await t.security.settled();
    const log = await t.context.db.selectFrom('security_log').orderBy('id').selectAll().execute();
    expect(
      log
        .filter(({ reason }) => reason === 'merged')
        .map(({ subject }) => subject)
        .toSorted(),
    ).toEqual(['fern', 'twin']);
    await expect(
      people.mergeClients('ash', { ...asked, from: { person: 'fern', revision } }),
    ).rejects.toMatchObject({ code: 'invalid-message', detail: 'from' });
  });

  it('[CL18] each into the other at once: one of the two is done', async () => {
    const both = await Promise.allSettled([merge('fern', 'twin'), merge('twin', 'fern')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const details = await Promise.all(
      ['fern', 'twin'].map((person) => people.clientDetail('ash', person)),
    );
    expect(details.filter(({ merged }) => merged)).toHaveLength(1);
  });

  it('[CL18] are refused to who does not know of both', async () => {
    await people.addClient('birk', { person: 'moss', name: 'Moss' });
    const asked = { revision: 1, from: { person: 'twin', revision: 1 }, record };
    for (const person of ['moss', 'fern']) {
      await expect(people.mergeClients('birk', { ...asked, person })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });

  it('[CL19] in the same course are refused; a place that was left before stays with the other', async () => {
    await plan('both', 'fern', 'twin');
    const refused = { code: 'not-allowed', detail: 'same-course' };
    await expect(merge('fern', 'twin')).rejects.toMatchObject(refused);
    const { people: there, revision } = await planning.courseDetail({
      account: 'ash',
      course: 'both',
    });
    const membership = there.find(({ person }) => person === 'twin')?.membership ?? '';
    await planning.changeCourse(
      { account: 'ash', course: 'both' },
      { revision, change: { kind: 'leave', membership } },
    );
    await expect(merge('twin', 'fern')).rejects.toMatchObject(refused);
    await merge('fern', 'twin');
    expect(await membersOf('both')).toEqual([['fern', 'Fern']]);
    expect(await coursesOf('twin')).toEqual(['both']);
  });

  it('[CL19] keep the only care sheet, and where both have one each its own', async () => {
    await sheets.keepOf('ash', 'twin', { revision: 0, sheet: SHEET });
    await merge('fern', 'twin');
    expect(await sheets.readOf('ash', 'fern')).toMatchObject({ sheet: SHEET, revision: 1 });
    await people.addClient('ash', { person: 'third', name: 'Fern' });
    const other = { ...SHEET, address: 'Somewhere else' };
    await sheets.keepOf('ash', 'third', { revision: 0, sheet: other });
    await merge('fern', 'third');
    expect((await sheets.readOf('ash', 'fern')).sheet).toEqual(SHEET);
    expect((await sheets.readOf('ash', 'third')).sheet).toEqual(other);
  });

  it('[CL19] [IC5] what the client was given goes on: calendar, and reminders that were stopped', async () => {
    await plan('old', 'fern');
    await plan('new', 'twin');
    const token = async (person: string) =>
      /([^/]+)\.ics$/u.exec(await feedLink(t.context, person))?.[1] ?? '';
    const addresses = [await token('fern'), await token('twin')];
    const reminders = createReminders(t.context);
    const stops = () => t.context.db.selectFrom('reminder_stop').select('person').execute();
    await reminders.setReminders({ token: stopToken(t.context.linkKey, 'twin'), on: false });
    await merge('fern', 'twin');
    const feeds = createCalendarFeeds(t.context);
    const [one, other] = await Promise.all(addresses.map((at) => feeds.calendarAt(at)));
    expect(one?.match(/BEGIN:VEVENT/gu)?.length).toBeGreaterThan(0);
    expect(other).toBe(one);
    expect(await stops()).toEqual([{ person: 'fern' }]);
    // The link in a letter of before.
    await reminders.setReminders({ token: stopToken(t.context.linkKey, 'twin'), on: true });
    expect(await stops()).toEqual([]);
    // Whoever should not have had the link may have had any of the addresses.
    await endFeed(t.context.db, 'fern');
    for (const at of addresses) await expect(feeds.calendarAt(at)).rejects.toThrow('not-found');
  });

  it('[CL19] what went along with a record goes along once more', async () => {
    await plan('old', 'fern');
    const token = /([^/]+)\.ics$/u.exec(await feedLink(t.context, 'twin'))?.[1] ?? '';
    await merge('fern', 'twin');
    const feeds = createCalendarFeeds(t.context);
    const before = await feeds.calendarAt(token);
    expect(before).toContain('BEGIN:VEVENT');
    await people.addClient('ash', { person: 'third', name: 'Fern' });
    await merge('third', 'fern');
    expect(await feeds.calendarAt(token)).toBe(before);
    expect((await people.clientDetail('ash', 'twin')).merged).toMatchObject({ id: 'third' });
  });
});
