import type { HelpNotice } from '@rapport/shared/contract/staff-channel.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engines, silent } from '../../testing/test-databases.ts';
import { addCourse } from '../courses/course-store.ts';
import { HelpDesk, type StaffPage } from './help-desk.ts';
import type { HelpEscalation, RoomCall } from './help-notices.ts';
import { seatsOf } from '../people/seats.ts';
import { STAND_IN_ROLE } from '../people/takes-part.ts';
import { testPractice, TUESDAY, type TestPractice } from '../../testing/test-practice.ts';

/** A page of staff that keeps what it is to show. */
class Page implements StaffPage {
  notices: readonly HelpNotice[] = [];
  readonly account: string;

  constructor(account: string) {
    this.account = account;
  }

  show(notices: readonly HelpNotice[]): Promise<void> {
    this.notices = notices;
    return Promise.resolve();
  }
}

describe.each(engines)('calls for help outside their room, on $kind', (engine) => {
  let t: TestPractice;
  let course: string;
  let session: string;
  /** A colleague who is not in the course. */
  let uma: string;
  let alder: string;
  let reached: string[];
  let desk: HelpDesk;
  /** Who works here and has no part in sessions. */
  const keptOut = new Set<string>();

  const start = (escalation: HelpEscalation = 'practice') => {
    const { db, clock } = t.context;
    desk = new HelpDesk({
      db,
      clock,
      logger: silent,
      escalation,
      isKeptOut: (account) => Promise.resolve(keptOut.has(account)),
      reached: ({ seat }, how) => Promise.resolve(void reached.push(`${seat} ${how}`)),
    });
  };
  const call = (more: Partial<RoomCall> = {}): RoomCall => ({
    seat: alder,
    since: TUESDAY,
    atHand: false,
    seen: false,
    escalated: false,
    ...more,
  });
  const stands = (calls: RoomCall[], ended = false) => desk.update({ session, ended, calls });
  /** Of which people the page shows a call. */
  const names = ({ notices }: Page) => notices.map(({ name }) => name);
  const shows = (page: Page, ...expected: string[]) =>
    vi.waitFor(() => expect(names(page)).toEqual(expected));

  beforeEach(async () => {
    t = await testPractice(engine);
    reached = [];
    keptOut.clear();
    await t.account('tess', 'other');
    const { db } = t.context;
    uma = await t.person('Uma', 'other');
    course = await addCourse(db, {
      title: 'Tuesdays',
      approach: 'ipt',
      format: 'group',
      sessions: 1,
      timeZone: 'Europe/Berlin',
      minutes: 90,
      known: { number: 1, at: TUESDAY },
      people: [
        { person: await t.person('Tess', 'tess'), role: 'facilitator', name: 'Tess' },
        { person: await t.person('Alder Ash'), role: 'member', name: 'Alder' },
      ],
    });
    ({ id: session } = await db
      .selectFrom('session')
      .where('course', '=', course)
      .select('id')
      .executeTakeFirstOrThrow());
    const seats = await seatsOf(db, { id: session, course });
    alder = seats.find(({ name }) => name === 'Alder')?.seat ?? '';
    start();
  });
  afterEach(async () => {
    await desk.close();
    await t.end();
  });

  const pages = () => {
    const [mine, other] = [new Page('tess'), new Page('other')];
    desk.open(mine);
    const leave = desk.open(other);
    return { mine, other, leave };
  };

  it('[HD1] stand at once before the session’s facilitators, and nobody else', async () => {
    const { mine, other } = pages();
    stands([call()]);
    await shows(mine, 'Alder');
    expect(mine.notices).toMatchObject([
      { session, seat: alder, title: 'Tuesdays', number: 1, since: TUESDAY, mine: true },
    ]);
    expect(names(other)).toEqual([]);
  });

  it('[HD1] stand before whoever stands in for them, until the session is over', async () => {
    const { db } = t.context;
    const seat = { course, person: uma, seat_name: 'Uma', role: STAND_IN_ROLE };
    await db
      .insertInto('membership')
      .values({ id: 'stands-in', ...seat, joined_at: 0, left_at: 0 })
      .execute();
    await db.insertInto('stand_in').values({ session, membership: 'stands-in' }).execute();
    const { mine, other } = pages();
    stands([call()]);
    for (const page of [mine, other]) await shows(page, 'Alder');
    expect(other.notices).toMatchObject([{ session, seat: alder, mine: true }]);
    stands([call()], true);
    await shows(other);
    await shows(mine, 'Alder');
  });

  it('[HD2] that have reached nobody stand before all staff, who read whom to tell', async () => {
    const { mine, other } = pages();
    stands([call({ escalated: true })]);
    await shows(other, 'Alder');
    expect(other.notices).toMatchObject([{ mine: false, facilitators: ['Tess'] }]);
    await desk.seen(other, { session, seat: alder });
    expect(reached).toEqual([`${alder} seen`]);
    stands([call({ escalated: true, staff: 'seen' })]);
    await shows(other);
    await shows(mine, 'Alder');
  });

  it('[HD2] are for no other staff where a page of a facilitator shows them, or where that is set', async () => {
    const { mine, other } = pages();
    stands([call()]);
    await shows(mine, 'Alder');
    await desk.shown(mine, { session, seat: alder });
    stands([call({ escalated: true, staff: 'told' })]);
    await shows(mine, 'Alder');
    expect(names(other)).toEqual([]);
    await desk.close();
    start('course');
    const again = pages();
    stands([call({ escalated: true })]);
    await shows(again.mine, 'Alder');
    expect(names(again.other)).toEqual([]);
  });

  it('[RO5] are told to nobody who has no part in sessions', async () => {
    const { mine, other } = pages();
    keptOut.add('other');
    stands([call({ escalated: true })]);
    await shows(mine, 'Alder');
    await expect(desk.shown(other, { session, seat: alder })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(names(other)).toEqual([]);
  });

  it('[HD3] go from the pages when somebody has them in hand, and after the end when they are closed', async () => {
    const { mine, other } = pages();
    stands([call({ escalated: true })]);
    await shows(other, 'Alder');
    stands([call({ escalated: true, atHand: true })]);
    await shows(other);
    await shows(mine);
    stands([call({ escalated: true, atHand: true, seen: true })], true);
    await shows(mine, 'Alder');
    stands([], true);
    await shows(mine);
  });

  it('[HD4] are entered in the audit trail with who was told, and the room is told', async () => {
    const { other } = pages();
    stands([call({ escalated: true })]);
    await shows(other, 'Alder');
    await desk.shown(other, { session, seat: alder });
    await desk.shown(other, { session, seat: alder });
    expect(reached).toContain(`${alder} told`);
    const rows = await t.context.db
      .selectFrom('audit')
      .select(['action', 'actor_account as account', 'session'])
      .execute();
    expect(rows).toEqual([{ action: 'help-staff-told', account: 'other', session }]);
  });

  it('[HD1] are told to nobody by asking: who is shown none can answer none', async () => {
    const { other } = pages();
    stands([call()]);
    for (const ask of [
      desk.shown(other, { session, seat: alder }),
      desk.seen(other, { session, seat: alder }),
    ]) {
      await expect(ask).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(reached).toEqual([]);
  });
});
