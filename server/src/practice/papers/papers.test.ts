import type { OwnPaper } from '@rapport/shared/contract/papers.ts';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deviceHash } from '../../platform/device-hash.ts';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createAccess } from '../access/access.ts';
import { createPlanning, type Planning } from '../courses/planning.ts';
import { putStaffMember } from '../staff/staff-members.ts';
import { paperHash } from './paper-hash.ts';
import { createPapers, type PaperDesk } from './papers.ts';

const WORDS = { title: 'Consent', text: '# What this is\nGroup therapy by video.' };
const LEAD = { account: 'ash', course: 'tue' };
const DEVICE = 'd'.repeat(22);

describe.each(engines)('papers on $kind', (engine) => {
  let t: TestPractice;
  let papers: PaperDesk;
  let planning: Planning;
  let tokens: Map<string, string>;

  beforeEach(async () => {
    t = await testPractice(engine);
    ({ papers } = createPapers(t.context));
    planning = createPlanning(t.context);
    await t.account('ash');
    const ash = await t.person('Ash', 'ash');
    await putStaffMember(t.context.db, { person: ash, roles: ['therapist'] });
    const people = [[ash, 'facilitator', 'Ash'] as const];
    const clients = ['Fern', 'Moss', 'Olive'].map(
      async (name) =>
        [await t.person(name), name === 'Olive' ? 'observer' : 'member', name] as const,
    );
    await planning.planCourse('ash', 'tue', tuesdays([...people, ...(await Promise.all(clients))]));
    const course = await planning.courseDetail(LEAD);
    tokens = new Map(course.people.map(({ name, link = '' }) => [name, link.split('#')[1] ?? '']));
  });
  afterEach(() => t.end());

  const keep = (revision: number, words = WORDS, paper = 'consent') =>
    papers.keep('ash', { paper, revision, words });
  /** Writes a paper, publishes it and has the course ask for it. */
  const asked = async () => {
    await keep(0);
    await papers.publish('ash', { paper: 'consent', revision: 1 });
    await papers.ask(LEAD, { paper: 'consent', required: false });
  };
  const publishAgain = async (text: string) => {
    await keep(1, { ...WORDS, text });
    await papers.publish('ash', { paper: 'consent', revision: 2 });
  };
  const signer = (name: string) => createAccess(t.context).seatOfLink(tokens.get(name) ?? '');
  const own = async (name = 'Fern') => (await papers.own(await signer(name))).papers;
  const sign = async (
    name = 'Fern',
    change: Partial<{ version: number; hash: string; device: string; typed: string }> = {},
  ) => {
    const { typed = 'Fernanda Böhm', ...rest } = change;
    const shown = { paper: 'consent', version: 1, hash: paperHash(WORDS), name: typed };
    await papers.sign(await signer(name), { ...shown, ...rest });
  };
  const withdraw = async (name = 'Fern') => papers.withdraw(await signer(name), 'consent');
  const shownOf = async (name = 'Fern') =>
    (await papers.ofCourse('tue')).members.find((one) => one.name === name);
  const standingOf = (all: readonly OwnPaper[]) => all.map(({ standing }) => standing);

  it('[PS1] are written from a revision: of two changes made from the same one the second is stale', async () => {
    expect(await keep(0)).toEqual({ revision: 1 });
    expect(await keep(0)).toEqual({ revision: 1 });
    await expect(keep(0, { ...WORDS, title: 'Other' })).rejects.toMatchObject({ code: 'stale' });
    expect(await keep(1, { ...WORDS, title: 'Mine' })).toEqual({ revision: 2 });
    await expect(keep(1, { ...WORDS, title: 'Yours' })).rejects.toMatchObject({ code: 'stale' });
    expect(await papers.detail('consent')).toMatchObject({
      words: { title: 'Mine' },
      revision: 2,
      changed: { by: 'Ash' },
      versions: [],
    });
    await expect(papers.detail('nothing')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('[PS3] nothing of what is written reaches anybody before it is published', async () => {
    await keep(0);
    await expect(papers.ask(LEAD, { paper: 'consent', required: false })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await papers.ofCourse('tue')).papers).toEqual([]);
    await papers.publish('ash', { paper: 'consent', revision: 1 });
    await papers.ask(LEAD, { paper: 'consent', required: false });
    await keep(1, { ...WORDS, text: 'Not ready yet.' });
    expect(await own()).toMatchObject([{ text: WORDS.text, version: 1 }]);
    expect((await papers.list()).papers).toMatchObject([{ unpublished: true, courses: 1 }]);
  });

  it('[PS3] each version is published once, from the revision that was looked at', async () => {
    await keep(0);
    const publish = (revision: number) => papers.publish('ash', { paper: 'consent', revision });
    const both = await Promise.allSettled([publish(1), publish(1)]);
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await publish(1)).toEqual({ version: 1 });
    await keep(1, { ...WORDS, text: 'Changed.' });
    await expect(publish(1)).rejects.toMatchObject({ code: 'stale' });
    expect(await publish(2)).toEqual({ version: 2 });
    const { versions } = await papers.detail('consent');
    expect(versions.map(({ version, text, hash }) => [version, text, hash])).toEqual([
      [2, 'Changed.', paperHash({ ...WORDS, text: 'Changed.' })],
      [1, WORDS.text, paperHash(WORDS)],
    ]);
  });

  it('[PS4] are asked of members, by the courses that ask for them', async () => {
    await asked();
    expect(await own('Fern')).toMatchObject([{ id: 'consent', asked: true, standing: 'missing' }]);
    expect(await own('Olive')).toEqual([]);
    await expect(sign('Olive')).rejects.toMatchObject({ code: 'not-found' });
    await papers.drop(LEAD, 'consent');
    expect(await own('Fern')).toEqual([]);
    await expect(sign()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('[PS5] a signature holds the exact words, the typed name, the time, and how one was known', async () => {
    await asked();
    await sign();
    await sign();
    expect(await shownOf()).toMatchObject({
      standing: { consent: 'signed' },
      signatures: [
        {
          version: 1,
          hash: paperHash(WORDS),
          at: new Date(t.now).toISOString(),
          name: 'Fernanda Böhm',
          known: 'link',
        },
      ],
    });
    expect((await shownOf())?.signatures).toHaveLength(1);
    expect(await shownOf('Moss')).toMatchObject({
      standing: { consent: 'missing' },
      signatures: [],
    });
    const { session, seat } = await signer('Moss');
    t.letIn.add(deviceHash(session.id, seat.seat, DEVICE));
    await sign('Moss', { device: DEVICE });
    expect((await shownOf('Moss'))?.signatures).toMatchObject([{ known: 'known-device' }]);
  });

  it('[PS5] who signs twice at once has signed once, and again once it was taken back', async () => {
    await asked();
    for (let times = 1; times <= 3; times += 1) {
      await Promise.all([sign(), sign(), sign(), sign()]);
      expect((await shownOf())?.signatures).toHaveLength(times);
      await withdraw();
    }
  });

  it('[PS5] nobody signs other words than were shown to them', async () => {
    await asked();
    await expect(sign('Fern', { hash: '0'.repeat(64) })).rejects.toMatchObject({ code: 'stale' });
    await publishAgain('New words.');
    await expect(sign()).rejects.toMatchObject({ code: 'stale' });
    expect((await shownOf())?.signatures).toEqual([]);
  });

  it('[PS5] a new version is asked for again, and the older signature is kept', async () => {
    await asked();
    await sign();
    await publishAgain('New words.');
    expect(standingOf(await own())).toEqual(['outdated']);
    const hash = paperHash({ ...WORDS, text: 'New words.' });
    await sign('Fern', { version: 2, hash });
    expect(standingOf(await own())).toEqual(['signed']);
    expect((await shownOf())?.signatures.map(({ version }) => version).toSorted()).toEqual([1, 2]);
  });

  it('[PS6] is withdrawn at any time, also when the course asks no more; all of it is kept', async () => {
    await asked();
    await sign();
    await papers.drop(LEAD, 'consent');
    expect(await own()).toMatchObject([{ asked: false, text: WORDS.text, signed: { version: 1 } }]);
    t.now += 60_000;
    await withdraw();
    await withdraw();
    expect(await own()).toEqual([]);
    expect((await shownOf())?.signatures).toMatchObject([
      { version: 1, withdrawn: new Date(t.now).toISOString() },
    ]);
    await papers.ask(LEAD, { paper: 'consent', required: false });
    expect(standingOf(await own())).toEqual(['withdrawn']);
    await sign();
    expect(standingOf(await own())).toEqual(['signed']);
    expect((await shownOf())?.signatures).toHaveLength(2);
  });

  it('[PS7] versions, signatures and withdrawals are never changed: the database refuses it', async () => {
    await asked();
    await sign();
    await withdraw();
    const { db } = t.context;
    for (const table of ['paper_version', 'paper_signature', 'paper_withdrawal'] as const) {
      const before = await db.selectFrom(table).selectAll().execute();
      expect(before).toHaveLength(1);
      const refused = /append-only/u;
      await expect(db.deleteFrom(table).execute()).rejects.toThrow(refused);
      const column = table === 'paper_withdrawal' ? 'withdrawn_at' : 'version';
      const change = sql`update ${sql.table(table)} set ${sql.ref(column)} = 7`;
      await expect(change.execute(db)).rejects.toThrow(refused);
      if (engine.kind === 'sqlite') {
        await sql`insert or replace into ${sql.table(table)} select * from ${sql.table(table)}`.execute(
          db,
        );
      }
      expect(await db.selectFrom(table).selectAll().execute()).toEqual(before);
    }
  });

  it('[PS7] the typed name is sealed, and opens in its own signature alone', async () => {
    await asked();
    await sign();
    const { db } = t.context;
    const [row] = await db.selectFrom('paper_signature').selectAll().execute();
    if (!row) throw new Error('nothing was signed');
    expect(JSON.stringify(row)).not.toContain('Böhm');
    // As somebody who writes into the database might copy it to another place.
    await db
      .insertInto('paper_signature')
      .values({ ...row, id: 'forged' })
      .execute();
    await expect(papers.ofCourse('tue')).rejects.toThrow();
  });

  it('[SL1] publishing, asking and dropping are in the security log, without a word', async () => {
    await asked();
    await papers.ask(LEAD, { paper: 'consent', required: false });
    await papers.drop(LEAD, 'consent');
    await papers.drop(LEAD, 'consent');
    await t.security.settled();
    const rows = await t.context.db
      .selectFrom('security_log')
      .orderBy('id')
      .where('event', '=', 'paper-changed')
      .select(['reason', 'course', 'actor_account'])
      .execute();
    expect(rows).toEqual([
      { reason: 'published', course: null, actor_account: 'ash' },
      { reason: 'asked', course: 'tue', actor_account: 'ash' },
      { reason: 'dropped', course: 'tue', actor_account: 'ash' },
    ]);
  });
});
