import type { CrisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../../testing/test-databases.ts';
import { addCourse } from '../courses/course-store.ts';
import { deviceHash } from '../../platform/device-hash.ts';
import { seatsOf } from '../people/seats.ts';
import type { Seated } from '../access/access.ts';
import { createPractice, type Practice } from '../practice.ts';
import { testPractice, TUESDAY, type TestPractice } from '../../testing/test-practice.ts';

const line = (change: Partial<CrisisLine> = {}): CrisisLine => ({
  kind: 'crisis',
  name: 'Lifeline',
  country: 'AU',
  region: '',
  ways: [
    { kind: 'call', number: '13 11 14' },
    { kind: 'text', number: '0477 13 11 14' },
  ],
  hours: { kind: 'always' },
  note: '',
  verifiedOn: '2026-06-16',
  ...change,
});

describe.each(engines)('help now on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let alder: Seated;
  let tess: Seated;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    await t.account('tess');
    const course = await addCourse(t.context.db, {
      title: 'Tuesdays',
      approach: 'ipt',
      format: 'group',
      sessions: 5,
      timeZone: 'Europe/Berlin',
      minutes: 90,
      known: { number: 1, at: TUESDAY },
      people: [
        { person: await t.person('Tess', 'tess'), role: 'facilitator', name: 'Tess' },
        { person: await t.person('Alder'), role: 'member', name: 'Alder' },
      ],
    });
    const { id } = await t.context.db
      .selectFrom('session')
      .where('course', '=', course)
      .where('number', '=', 1)
      .select('id')
      .executeTakeFirstOrThrow();
    tess = await practice.leaderSeat('tess', id);
    const { seats } = await practice.sessionFacts(id);
    const seat = seats.find(({ name }) => name === 'Alder')?.seat ?? '';
    alder = await practice.seatOfLink(
      new URL(await practice.renewLink(tess.session, seat, 'tess')).hash.slice(1),
    );
  });
  afterEach(() => t.end());

  it('[HN1] shows the lines that somebody has verified, and none else', async () => {
    expect((await practice.helpNow.numbers()).lines).toEqual([]);
    const lines = [line(), line({ name: 'Nobody has called it', verifiedOn: null })];
    await practice.crisisLines.keep('tess', { revision: 0, lines });
    expect((await practice.helpNow.numbers()).lines).toEqual([
      {
        kind: 'crisis',
        name: 'Lifeline',
        country: 'AU',
        region: '',
        ways: [
          { kind: 'call', text: '13 11 14', dial: '131114' },
          { kind: 'text', text: '+61 477 131 114', dial: '+61477131114' },
        ],
        hours: { kind: 'always' },
        note: '',
      },
    ]);
    expect((await practice.crisisLines.read()).lines).toHaveLength(2);
  });

  it('[HN2] shows the practice’s telephone, with a link only where it is a number', async () => {
    const profile = {
      name: 'A practice',
      country: 'GB',
      timeZone: 'Europe/London',
      phone: '020 7946 0999',
      hours: { kind: 'words', text: 'Weekdays' } as const,
    };
    expect(await practice.profile.keep('tess', { revision: 0, profile })).toEqual({ revision: 1 });
    expect((await practice.helpNow.numbers()).practice).toEqual({
      name: 'A practice',
      country: 'GB',
      hours: { kind: 'words', text: 'Weekdays' },
      phone: { text: '+44 20 7946 0999', dial: '+442079460999' },
    });
    const wrong = { ...profile, phone: '7946 0999' };
    await practice.profile.keep('tess', { revision: 1, profile: wrong });
    expect((await practice.helpNow.numbers()).practice.phone).toEqual({ text: '7946 0999' });
    await expect(practice.profile.keep('tess', { revision: 1, profile })).rejects.toThrow('stale');
    const rows = await t.context.db
      .selectFrom('audit')
      .where('action', '=', 'practice-changed')
      .select('actor_account')
      .execute();
    expect(rows).toEqual(Array(2).fill({ actor_account: 'tess' }));
  });

  it('[HN3] shows a plan to a device that was let in alone, and enters no reading of one’s own', async () => {
    const plan = { signs: '', helps: 'A walk', places: '', people: 'Moss' };
    const sheet = {
      contact: {
        name: 'Moss',
        relation: '',
        phone: { country: '', number: '' },
        note: '',
        agreedOn: '',
      },
      address: '12 Invented Lane',
      emergency: '',
      plan: { ...plan, professionals: '', surroundings: '' },
    };
    await practice.careSheets.keep(tess, alder.seat.seat, { revision: 0, sheet });
    const before = await practice.auditTrail(tess.session);
    const letIn = ({ session, seat }: Seated, secret: string) =>
      t.letIn.add(deviceHash(session.id, seat.seat, secret));
    // A link alone, or another device with it, shows nobody's plan.
    t.standings.set(alder.seat.seat, 'admitted');
    letIn(alder, 'another secret');
    expect(await practice.helpNow.ownPlan(alder, 'a secret')).toEqual({});
    letIn(alder, 'a secret');
    // Neither the contact nor the address: the page is theirs, but others may look over a shoulder.
    expect(await practice.helpNow.ownPlan(alder, 'a secret')).toEqual({
      plan: { helps: 'A walk', people: 'Moss' },
    });
    expect(await practice.auditTrail(tess.session)).toEqual(before);
    letIn(tess, 'a secret');
    expect(await practice.helpNow.ownPlan(tess, 'a secret')).toEqual({});
  });

  it('[HN3] shows it to a device that was let in lately in the course, and not longer ago', async () => {
    const seatIn = async (number: number): Promise<Seated> => {
      const { id } = await t.context.db
        .selectFrom('session')
        .where('course', '=', alder.session.course)
        .where('number', '=', number)
        .select('id')
        .executeTakeFirstOrThrow();
      const { session } = await practice.leaderSeat('tess', id);
      const seats = await seatsOf(t.context.db, session);
      const seat = seats.find(({ membership }) => membership === alder.seat.membership);
      return { session, seat: seat ?? alder.seat };
    };
    t.letIn.add(deviceHash(alder.session.id, alder.seat.seat, 'a secret'));
    for (const number of [2, 3, 4]) {
      expect(await practice.helpNow.ownPlan(await seatIn(number), 'a secret')).toEqual({
        plan: {},
      });
    }
    expect(await practice.helpNow.ownPlan(await seatIn(5), 'a secret')).toEqual({});
    expect(await practice.helpNow.ownPlan(await seatIn(2), 'another secret')).toEqual({});
  });
});
