import type { AnswerArrival } from '@rapport/shared/contract/arrival.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createAccess } from '../access/access.ts';
import { createAudit } from '../audit/audit-trail.ts';
import { createCare } from '../care/care.ts';
import { createPlanning } from '../courses/planning.ts';
import { createPapers } from '../papers/papers.ts';
import { createPeople } from '../clients/clients.ts';
import { putStaffMember } from '../staff/staff-members.ts';
import { ArrivalSweeper } from './arrival-sweeper.ts';
import { createArrivals, type ArrivalDesk } from './arrivals.ts';

const HOUR = 60 * 60_000;
const PLACE = 'Kirchstraße 4, Weimar';
const GIVEN: Omit<AnswerArrival, 'token'> = {
  kept: false,
  where: { is: 'words', words: PLACE },
  alone: true,
  phone: { is: 'number', number: '030 901820' },
};

describe.each(engines)('what is asked before coming in, on $kind', (engine) => {
  let t: TestPractice;
  let arrivals: ArrivalDesk;
  let tokens: Map<string, string>;

  beforeEach(async () => {
    t = await testPractice(engine);
    t.now = Date.parse('2026-06-23T17:50:00+02:00');
    ({ arrivals } = createArrivals(t.context));
    await t.account('ash', 'beech');
    const ash = await t.person('Ash', 'ash');
    await putStaffMember(t.context.db, { person: ash, roles: ['therapist'] });
    const people = createPeople(t.context);
    for (const name of ['Fern', 'Moss']) await people.addClient('ash', { person: name, name });
    const planning = createPlanning(t.context);
    await planning.planCourse(
      'ash',
      'tue',
      tuesdays([
        [ash, 'facilitator', 'Ash'],
        ['Fern', 'member', 'Fern'],
        ['Moss', 'member', 'Moss'],
        [await t.person('Olive'), 'observer', 'Olive'],
      ]),
    );
    const course = await planning.courseDetail({ account: 'ash', course: 'tue' });
    tokens = new Map(course.people.map(({ name, link = '' }) => [name, link.split('#')[1] ?? '']));
  });
  afterEach(() => t.end());

  const decide = async (asking: 'off' | 'asked' | 'kept') => {
    const { revision } = await arrivals.rule();
    await arrivals.keepRule('ash', { revision, asking });
  };
  const token = (name: string) => tokens.get(name) ?? '';
  const at = (name: string) => createAccess(t.context).seatOfLink(token(name));
  const joining = (name: string) =>
    createAccess(t.context).joinInfoOfLink({ token: token(name), device: 'd'.repeat(22) });
  const answer = async (name: string, change: Partial<typeof GIVEN> = {}) =>
    arrivals.answer(await at(name), { ...GIVEN, ...change });
  const shown = async (name: string) => {
    const { session, seat } = await at(name);
    const { people } = await arrivals.of(session);
    return people.find((one) => one.seat === seat.seat);
  };
  const rows = () => t.context.db.selectFrom('arrival_answer').selectAll().execute();
  const sweep = (purge = () => Promise.resolve(true)) =>
    new ArrivalSweeper({ ...t.context, purge }).close();
  const sheet = async (address: string) => {
    const { careSheets } = createCare(t.context);
    const { sheet: blank, revision } = await careSheets.readOf('ash', 'Fern');
    await careSheets.keepOf('ash', 'Fern', { revision, sheet: { ...blank, address } });
  };
  const leader = async () => {
    const { session } = await at('Fern');
    return createAccess(t.context).leaderSeat('ash', session.id);
  };
  const lacking = async (...names: string[]) => {
    const seated = await Promise.all(names.map(at));
    const seats = await arrivals.lacking(
      seated[0]?.session.id ?? '',
      seated.map(({ seat: { seat } }) => ({ seat })),
    );
    return names.filter((_, index) => seats.includes(seated[index]?.seat.seat ?? ''));
  };
  const askPaper = async (required: boolean) => {
    const { papers } = createPapers(t.context);
    const words = { title: 'Consent', text: 'Words.' };
    await papers.keep('ash', { paper: 'consent', revision: 0, words });
    await papers.publish('ash', { paper: 'consent', revision: 1 });
    await papers.ask({ account: 'ash', course: 'tue' }, { paper: 'consent', required });
  };
  const sign = async (name: string) => {
    const { papers } = createPapers(t.context);
    const signer = await at(name);
    const [paper] = (await papers.own(signer)).papers;
    await papers.sign(signer, {
      paper: 'consent',
      version: 1,
      hash: paper?.hash ?? '',
      name: 'Fernanda',
    });
  };

  it('[BF1] nobody is asked before the practice has decided so, and two who decide do not overwrite each other', async () => {
    expect(await joining('Fern')).not.toHaveProperty('arrival');
    expect(await lacking('Fern')).toEqual([]);
    await answer('Fern');
    expect(await rows()).toEqual([]);
    expect(await arrivals.keepRule('ash', { revision: 0, asking: 'asked' })).toEqual({
      revision: 1,
    });
    expect(await arrivals.keepRule('ash', { revision: 0, asking: 'asked' })).toEqual({
      revision: 1,
    });
    await expect(arrivals.keepRule('beech', { revision: 0, asking: 'kept' })).rejects.toMatchObject(
      { code: 'stale' },
    );
    expect(await arrivals.rule()).toMatchObject({ asking: 'asked', changed: { by: 'Ash' } });
  });

  it('[BF2] members are asked when it is time to come in, and told nothing of what the practice knows', async () => {
    await decide('asked');
    expect(await joining('Fern')).toMatchObject({
      arrival: { usual: false, last: false, phone: false, kept: false, answered: false },
    });
    expect(await joining('Olive')).not.toHaveProperty('arrival');
    await sheet(PLACE);
    await answer('Fern', { where: { is: 'usual' } });
    const info = await joining('Fern');
    expect(info).toMatchObject({ arrival: { usual: true, answered: true } });
    expect(JSON.stringify(info)).not.toContain('Kirchstraße');
    t.now -= 12 * HOUR;
    expect(await joining('Fern')).not.toHaveProperty('arrival');
  });

  it('[BF3] facilitators read what was answered, in the words of the record where one press said so', async () => {
    await decide('asked');
    await sheet(PLACE);
    const people = createPeople(t.context);
    const { record, revision } = await people.clientDetail('ash', 'Fern');
    const phone = { country: 'DE', number: '030 901820' };
    await people.keepClient('ash', { person: 'Fern', revision, record: { ...record, phone } });
    await answer('Fern', { where: { is: 'usual' }, alone: false, phone: { is: 'record' } });
    expect(await shown('Fern')).toMatchObject({
      answer: {
        at: new Date(t.now).toISOString(),
        where: PLACE,
        by: 'usual',
        alone: false,
        phone: { dial: '+4930901820' },
      },
      lacks: false,
    });
    expect(await shown('Moss')).toEqual({
      seat: (await at('Moss')).seat.seat,
      unsigned: [],
      lacks: true,
    });
    const { people: all } = await arrivals.of((await at('Fern')).session);
    expect(all).toHaveLength(2);
  });

  it('[BF3] answers are sealed, and open at their seat alone', async () => {
    await decide('asked');
    await answer('Fern');
    const [row] = await rows();
    if (!row) throw new Error('nothing was kept');
    expect(JSON.stringify(row)).not.toMatch(/Kirchstraße|901820/u);
    const { seat } = await at('Moss');
    // As somebody who writes into the database might copy it to another place.
    await t.context.db
      .insertInto('arrival_answer')
      .values({ ...row, seat: seat.seat })
      .execute();
    await expect(shown('Moss')).rejects.toThrow();
  });

  it('[BF3] what is no number of the practice’s country is shown without a link', async () => {
    await decide('asked');
    await answer('Fern', { phone: { is: 'number', number: 'at my sister’s' } });
    expect((await shown('Fern'))?.answer?.phone).toEqual({ text: 'at my sister’s' });
    await answer('Fern', { phone: { is: 'none' } });
    expect((await shown('Fern'))?.answer).not.toHaveProperty('phone');
  });

  it('[BF4] answers are gone when the session has ended', async () => {
    await decide('asked');
    await answer('Fern');
    const { session } = await at('Fern');
    const purged: string[] = [];
    const sweeper = new ArrivalSweeper({
      ...t.context,
      purge: () => Promise.resolve(purged.push('journal') > 0),
    });
    await t.happen(session.id);
    t.ended.add(session.id);
    sweeper.ended(session.id);
    await sweeper.close();
    expect(await rows()).toEqual([]);
    expect(purged).toEqual(['journal']);
  });

  it('[BF4] the next start erases them where the server was killed at the end, and none tells of them before', async () => {
    await decide('asked');
    await answer('Fern');
    const { session } = await at('Fern');
    await t.happen(session.id);
    await sweep();
    expect(await rows()).toHaveLength(1);
    t.ended.add(session.id);
    expect(await shown('Fern')).not.toHaveProperty('answer');
    await sweep();
    expect(await rows()).toEqual([]);
  });

  it('[BF4] they are gone where nobody ended the session, or it was moved after they were given', async () => {
    await decide('asked');
    await answer('Fern');
    t.now += 5 * HOUR;
    await sweep();
    expect(await rows()).toHaveLength(1);
    t.now += HOUR;
    await sweep();
    expect(await rows()).toEqual([]);
    t.now -= 6 * HOUR;
    await answer('Fern');
    const { session } = await at('Fern');
    await t.context.db
      .updateTable('session')
      .set({ starts_at: t.now + 72 * HOUR })
      .where('id', '=', session.id)
      .execute();
    await sweep();
    expect(await rows()).toHaveLength(1);
    t.now += 25 * HOUR;
    await sweep();
    expect(await rows()).toEqual([]);
  });

  it('[BF5] what a client was told is kept stays in their record, for facilitators of the course', async () => {
    await decide('kept');
    await answer('Fern', { kept: true });
    await answer('Moss');
    const { session } = await at('Fern');
    await t.happen(session.id);
    t.ended.add(session.id);
    await sweep();
    expect(await arrivals.kept('ash', 'Fern')).toMatchObject({
      arrivals: [{ title: 'Tuesdays', number: 1, where: PLACE, alone: true }],
    });
    expect(await arrivals.kept('ash', 'Moss')).toEqual({ arrivals: [] });
    await expect(arrivals.kept('beech', 'Fern')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('[BF5] where they were the last time is one press away the next time', async () => {
    await decide('kept');
    await answer('Fern', { kept: true });
    const { session } = await at('Fern');
    await t.happen(session.id);
    t.ended.add(session.id);
    t.now += 7 * 24 * HOUR;
    expect(await joining('Fern')).toMatchObject({ arrival: { last: true, answered: false } });
    expect(await joining('Moss')).toMatchObject({ arrival: { last: false } });
    await answer('Fern', { where: { is: 'last' } });
    expect((await shown('Fern'))?.answer).toMatchObject({ where: PLACE, by: 'last' });
    await expect(answer('Moss', { where: { is: 'last' } })).rejects.toMatchObject({
      code: 'stale',
    });
  });

  it('[BF5] who was told that nothing is kept is held to that, whatever is decided meanwhile', async () => {
    await decide('kept');
    await answer('Fern', { kept: false });
    await decide('asked');
    await answer('Moss', { kept: true });
    expect((await rows()).map(({ kept }) => kept)).toEqual([0, 0]);
  });

  it('[BF6] an answer is given again until the session is over', async () => {
    await decide('asked');
    await answer('Fern');
    await answer('Fern', { where: { is: 'words', words: 'In the car, parked' } });
    expect((await shown('Fern'))?.answer).toMatchObject({ where: 'In the car, parked' });
    expect(await rows()).toHaveLength(1);
    const { session } = await at('Fern');
    expect(t.arrivalsChanged).toEqual([session.id, session.id]);
    await expect(answer('Olive')).rejects.toMatchObject({ code: 'not-allowed' });
    await t.happen(session.id);
    t.ended.add(session.id);
    await expect(answer('Fern')).rejects.toMatchObject({ code: 'session-ended' });
  });

  it('[BF7] who has not answered, or not signed what is needed, is let in with a reason', async () => {
    await askPaper(true);
    expect(await lacking('Fern', 'Moss', 'Olive')).toEqual(['Fern', 'Moss']);
    expect(await joining('Fern')).toMatchObject({ papers: { toSign: 1, required: 1 } });
    await sign('Fern');
    expect(await lacking('Fern', 'Moss')).toEqual(['Moss']);
    await decide('asked');
    expect(await lacking('Fern', 'Moss')).toEqual(['Fern', 'Moss']);
    await answer('Fern');
    expect(await lacking('Fern', 'Moss')).toEqual(['Moss']);
    const { seat } = await at('Moss');
    const reason = 'She reads the paper with me on Friday';
    await arrivals.giveReason(await leader(), { seat: seat.seat, reason });
    expect(await lacking('Fern', 'Moss')).toEqual([]);
    expect(await shown('Moss')).toMatchObject({
      unsigned: [{ title: 'Consent', required: true }],
      lacks: false,
    });
  });

  it('[BF7] a paper that is only asked for keeps nobody waiting', async () => {
    await askPaper(false);
    expect(await lacking('Fern')).toEqual([]);
    expect(await shown('Fern')).toMatchObject({
      unsigned: [{ title: 'Consent', required: false }],
      lacks: false,
    });
    expect(await joining('Fern')).toMatchObject({ papers: { toSign: 1, required: 0 } });
  });

  it('[BF7] [AU4] the audit trail has who, whom, when and the reason, sealed, and once', async () => {
    await decide('asked');
    const { seat, session } = await at('Fern');
    const reason = 'Cannot type at the moment';
    const give = async (id: string) => arrivals.giveReason(await leader(), { seat: id, reason });
    await give(seat.seat);
    await give(seat.seat);
    await expect(give((await at('Olive')).seat.seat)).rejects.toMatchObject({ code: 'not-found' });
    await answer('Moss');
    await give((await at('Moss')).seat.seat);
    const { entries } = await createAudit(t.context).auditTrail(session);
    expect(entries).toMatchObject([
      {
        action: 'reason-given',
        at: new Date(t.now).toISOString(),
        by: 'Ash',
        about: 'Fern',
        reason,
      },
    ]);
    const stored = await t.context.db.selectFrom('audit').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain('type at the moment');
  });
});
