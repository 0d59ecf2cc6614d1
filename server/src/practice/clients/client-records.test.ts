import { keepClientRequest, type ClientRecord } from '@rapport/shared/contract/client.ts';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createPlanning, type Planning } from '../courses/planning.ts';
import { putStaffMember } from '../staff/staff-members.ts';
import { createPeople, type People } from './clients.ts';

const FERN: ClientRecord = {
  name: 'Fern',
  legalName: 'Fernanda Böhm',
  pronouns: 'they/them',
  email: 'fern@post.example',
  phone: { country: 'CA', number: '(403) 555-0123' },
  language: 'pt-BR',
  timeZone: 'America/Edmonton',
  born: '2010-06-16',
  consent: { by: 'Moss Böhm, mother', ground: 'Parent with custody' },
  prescriber: 'Dr. Sorrel, 555-0101',
  state: 'waiting',
  endedOn: '',
};
const NOBODY = { code: 'not-found' };

describe.each(engines)('records of clients on $kind', (engine) => {
  let t: TestPractice;
  let people: People;
  let planning: Planning;
  let ash: string;
  let birk: string;

  beforeEach(async () => {
    t = await testPractice(engine);
    people = createPeople(t.context);
    planning = createPlanning(t.context);
    await t.account('ash', 'birk');
    [ash, birk] = [await t.person('Ash', 'ash'), await t.person('Birk', 'birk')];
    for (const person of [ash, birk]) {
      await putStaffMember(t.context.db, { person, roles: ['therapist'] });
    }
    await people.addClient('ash', { person: 'fern', name: 'Fern' });
  });
  afterEach(() => t.end());

  const keep = (change: Partial<ClientRecord> = {}, revision = 1, account = 'ash') =>
    people.keepClient(account, { person: 'fern', revision, record: { ...FERN, ...change } });
  const read = (account = 'ash') => people.clientDetail(account, 'fern');
  const names = async (account: string, asked: Parameters<People['clientList']>[1] = {}) =>
    (await people.clientList(account, asked)).clients.map(({ name }) => name);
  const plan = (course: string, members: readonly [string, string][], by = 'ash') =>
    planning.planCourse(
      by,
      course,
      tuesdays([
        [by === 'ash' ? ash : birk, 'facilitator', by],
        ...members.map(([person, name]) => [person, 'member', name] as const),
      ]),
    );
  const logged = async () => {
    await t.security.settled();
    const rows = await t.context.db.selectFrom('security_log').orderBy('id').selectAll().execute();
    return rows.filter(({ event }) => event === 'client-changed');
  };

  it('[CL5] are there from the start, with nothing in them but the name', async () => {
    expect(await read()).toEqual({
      id: 'fern',
      record: {
        name: 'Fern',
        legalName: '',
        pronouns: '',
        email: '',
        phone: { country: '', number: '' },
        language: '',
        timeZone: '',
        born: '',
        consent: { by: '', ground: '' },
        prescriber: '',
        state: 'waiting',
        endedOn: '',
      },
      minor: false,
      courses: [],
      revision: 1,
      changed: { at: new Date(t.now).toISOString(), by: 'Ash' },
    });
  });

  it('[CL6] are kept whole, from a revision, and once however often it is sent', async () => {
    for (const _time of [1, 2]) expect(await keep()).toEqual({ revision: 2 });
    expect(await read()).toMatchObject({
      record: FERN,
      revision: 2,
      phone: { text: '+1 403 555 0123', dial: '+14035550123' },
    });
    await expect(keep({ pronouns: 'she/her' })).rejects.toMatchObject({ code: 'stale' });
    const both = await Promise.allSettled([
      keep({ prescriber: 'One' }, 2),
      keep({ prescriber: 'Two' }, 2),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { record } = await read();
    expect(['One', 'Two']).toContain(record.prescriber);
    expect({ ...record, prescriber: '' }).toEqual({ ...FERN, prescriber: '' });
  });

  it('[CL6] refuses a birth that is still to come on the practice’s calendar', async () => {
    // In Berlin it is tomorrow already.
    t.now = Date.parse('2026-06-16T22:30:00Z');
    expect(await keep({ born: '2026-06-17' })).toEqual({ revision: 2 });
    await expect(keep({ born: '2026-06-18' }, 2)).rejects.toMatchObject({
      code: 'invalid-message',
      detail: 'record.born',
    });
  });

  it('[CL7] show nothing that is sensitive in the database, and open in their own place', async () => {
    await keep();
    await people.addClient('ash', { person: 'moss', name: 'Moss' });
    const { db } = t.context;
    const row = await db
      .selectFrom('client')
      .selectAll()
      .where('person', '=', 'fern')
      .executeTakeFirstOrThrow();
    expect(row.search).toBe('fern\nfernanda bohm\nfern@post.example');
    const all = JSON.stringify(row);
    for (const word of ['they/them', '555', '2010', 'Moss', 'custody', 'Sorrel']) {
      expect(all).not.toContain(word);
    }
    await db
      .updateTable('client')
      .set({ record: row.record })
      .where('person', '=', 'moss')
      .execute();
    await expect(people.clientDetail('ash', 'moss')).rejects.toThrow(/can not be opened/);
  });

  it('[CL8] tell of a minor until the birthday, by the practice’s calendar', async () => {
    await keep({ born: '2008-06-17' });
    t.now = Date.parse('2026-06-16T21:59:59Z');
    expect((await read()).minor).toBe(true);
    expect((await people.clientList('ash', {})).clients).toMatchObject([{ minor: true }]);
    t.now += 1000;
    expect((await read()).minor).toBe(false);
  });

  it('[CL3] are for whoever added the client, or facilitates a course with them now', async () => {
    await keep();
    const hidden = async () => {
      expect(await names('birk')).toEqual([]);
      const tries = [
        () => read('birk'),
        () => keep({}, 2, 'birk'),
        () => people.archiveClient('birk', { person: 'fern', archived: true }),
      ];
      for (const tried of tries) {
        await expect(tried()).rejects.toMatchObject(NOBODY);
      }
    };
    await hidden();
    await plan('own', [['fern', 'Fern']]);
    await hidden();
    const { revision } = await planning.changeCourse(
      { account: 'ash', course: 'own' },
      { revision: 1, change: { kind: 'join', person: birk, role: 'co-facilitator', name: 'B' } },
    );
    expect(await names('birk')).toEqual(['Fern']);
    expect((await read('birk')).courses).toMatchObject([{ id: 'own', title: 'Tuesdays' }]);
    // Nobody who works here has a record, and the other course stays between the two of them.
    await expect(people.clientDetail('birk', ash)).rejects.toMatchObject(NOBODY);
    await plan('other', [['fern', 'Fern']]);
    expect((await read('birk')).courses.map(({ id }) => id)).toEqual(['own']);
    expect((await read()).courses.map(({ id }) => id).toSorted()).toEqual(['other', 'own']);
    const { people: there } = await planning.courseDetail({ account: 'ash', course: 'own' });
    const membership = there.find(({ person }) => person === birk)?.membership ?? '';
    await planning.changeCourse(
      { account: 'ash', course: 'own' },
      { revision, change: { kind: 'leave', membership } },
    );
    const { revision: stands } = await read();
    await hidden();
    expect((await read()).revision).toBe(stands);
  });

  it('[CL9] say in therapy once the client is a member of a course', async () => {
    await keep({ state: 'ended', endedOn: '2026-05-01' });
    await people.archiveClient('ash', { person: 'fern', archived: true });
    await plan('one', [['fern', 'Fern']]);
    const shown = await read();
    expect(shown).toMatchObject({ record: { ...FERN, state: 'active' }, revision: 3 });
    expect(shown.archived).toBeUndefined();
    // What was written from before is told.
    await expect(keep({ prescriber: 'Nobody' }, 2)).rejects.toMatchObject({ code: 'stale' });
    await plan('two', [['fern', 'Fern']]);
    expect((await read()).revision).toBe(3);
  });

  it('[CL10] are put away and brought back, once each, and their course stays', async () => {
    await plan('one', [['fern', 'Fern']]);
    const course = () => planning.courseDetail({ account: 'ash', course: 'one' });
    const before = await course();
    for (const _time of [1, 2])
      await people.archiveClient('ash', { person: 'fern', archived: true });
    expect((await read()).archived).toBe(new Date(t.now).toISOString());
    expect([await names('ash'), await names('ash', { show: 'archived' })]).toEqual([[], ['Fern']]);
    expect((await people.people('ash')).people.map(({ name }) => name)).toEqual(['Ash', 'Birk']);
    expect(await course()).toEqual(before);
    for (const _time of [1, 2]) {
      await people.archiveClient('ash', { person: 'fern', archived: false });
    }
    expect(await names('ash')).toEqual(['Fern']);
    expect((await logged()).map(({ reason }) => reason)).toEqual(['archived', 'brought-back']);
  });

  it('[CL11] a new name is taken over where the client went by the old one', async () => {
    await plan('one', [['fern', 'Fern']]);
    await plan('two', [['fern', 'F.']]);
    await keep({ name: 'Heather', state: 'active' }, 2);
    const nameIn = async (course: string) =>
      (await planning.courseDetail({ account: 'ash', course })).people.find(
        ({ person }) => person === 'fern',
      )?.name;
    expect([await nameIn('one'), await nameIn('two')]).toEqual(['Heather', 'F.']);
    expect(await names('ash', { search: 'heather' })).toEqual(['Heather']);
  });

  it('[CL12] each change is entered, with identifiers alone', async () => {
    await keep();
    await keep({ pronouns: '' }, 2);
    const rows = await logged();
    expect(
      rows.map(({ reason, subject, actor_account }) => [reason, subject, actor_account]),
    ).toEqual([
      ['record', 'fern', 'ash'],
      ['record', 'fern', 'ash'],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/böhm|post|they/i);
  });

  it('[CL4] are listed by name, a page at a time, each once', async () => {
    const added = ['Émile', 'eMil', 'Zoë', '_a%', 'fern', '李'];
    for (const [index, name] of added.entries()) {
      await people.addClient('ash', { person: `p${String(index)}`, name });
    }
    const whole = ['_a%', 'eMil', 'Émile', 'Fern', 'fern', 'Zoë', '李'];
    expect(await names('ash')).toEqual(whole);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await people.clientList('ash', { limit: 2, after });
      paged.push(...page.clients.map(({ name }) => name));
      after = page.next;
    } while (after !== undefined);
    expect(paged).toEqual(whole);
    for (const cursor of ['x', Buffer.from('[1,2]').toString('base64url')]) {
      await expect(people.clientList('ash', { after: cursor })).rejects.toMatchObject({
        code: 'invalid-message',
        detail: 'after',
      });
    }
  });

  it('[CL4] are found by parts of names and address, and by where they stand', async () => {
    await keep();
    await people.addClient('ash', { person: 'pct', name: 'A_b%c\\d' });
    const found = (search: string) => names('ash', { search });
    for (const search of ['FERN', 'bohm', 'Böhm fern', 'post.ex', '  nanda ']) {
      expect([search, await found(search)]).toEqual([search, ['Fern']]);
    }
    for (const search of ['_b%', 'c\\d']) expect(await found(search)).toEqual(['A_b%c\\d']);
    for (const search of ['bohm moss', 'a%c', 'sorrel']) expect(await found(search)).toEqual([]);
    await keep({ state: 'ended', endedOn: '2026-06-01' }, 2);
    expect(await names('ash', { show: 'ended' })).toEqual(['Fern']);
    expect(await names('ash', { show: 'waiting' })).toEqual(['A_b%c\\d']);
    expect(await names('ash', { show: 'active' })).toEqual([]);
  });
});

describe('[CL6] what is sent', () => {
  const check = (change: object) =>
    keepClientRequest
      .safeParse({ revision: 1, record: { ...FERN, ...change } })
      .error?.issues.map(({ path }) => path.join('.'));

  it.each([
    ['no name', { name: ' ' }, 'record.name'],
    ['a long name', { name: 'n'.repeat(61) }, 'record.name'],
    ['what is no address', { email: 'fern' }, 'record.email'],
    ['an address of two lines', { email: 'a@b.example\nBcc: c@d.example' }, 'record.email'],
    [
      'two numbers',
      { phone: { country: 'CA', number: '403 555 0123 / 403 555 0124' } },
      'record.phone.number',
    ],
    ['no language', { language: 'English' }, 'record.language'],
    ['a zone without a law', { timeZone: '+02:00' }, 'record.timeZone'],
    ['no day', { born: '2010-02-30' }, 'record.born'],
    ['a day long ago', { born: '1899-12-31' }, 'record.born'],
    ['an end without a day', { state: 'ended' }, 'record.endedOn'],
    ['a day without an end', { endedOn: '2026-01-01' }, 'record.endedOn'],
    ['what is not known', { note: 'x' }, 'record'],
  ])('refuses %s by its field', (_what, change, path) => {
    expect(check(change)).toEqual([path]);
  });

  it('may be empty but for the name', () => {
    expect(
      check({ email: ' ', language: '', timeZone: '', born: '', prescriber: '' }),
    ).toBeUndefined();
    const { data } = keepClientRequest.safeParse({
      revision: 1,
      record: { ...FERN, email: ' Fern@Post.Example ' },
    });
    expect(data?.record.email).toBe('fern@post.example');
  });
});
