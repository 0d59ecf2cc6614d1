import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deviceHash } from '../../platform/device-hash.ts';
import { randomId } from '../../platform/ids.ts';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, TUESDAY, type TestPractice } from '../../testing/test-practice.ts';
import { createPractice, type Practice } from '../practice.ts';

const PHONE = 'phone';
const WEEK = 7 * 86_400_000;

describe.each(engines)('what is known of a device on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let alder: string;
  let lead: string;

  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    await t.account('tess');
    lead = await t.person('Tess', 'tess');
    alder = await t.person('Alder');
    await practice.planCourse(
      'tess',
      'c1',
      tuesdays([
        [lead, 'facilitator', 'Tess'],
        [alder, 'member', 'Alder'],
      ]),
    );
  });
  afterEach(() => t.end());

  /** Alder's seat in the session of that number, as their link would lead to it then. */
  async function seatIn(number: number) {
    const { kysely } = t.database;
    const { id: session } = await kysely
      .selectFrom('session')
      .where('course', '=', 'c1')
      .where('number', '=', number)
      .select('id')
      .executeTakeFirstOrThrow();
    const seat = (await practice.sessionFacts(session)).seats.find(({ name }) => name === 'Alder');
    const invitation = await kysely
      .selectFrom('invitation')
      .innerJoin('membership', 'membership.id', 'invitation.membership')
      .where('membership.role', '=', 'member')
      .where('invitation.revoked_at', 'is', null)
      .select('invitation.id')
      .executeTakeFirstOrThrow();
    return { session, seat: seat?.seat ?? '', invitation: invitation.id };
  }
  async function known(number: number, device: string): Promise<DeviceHistory | undefined> {
    const { session, seat, invitation } = await seatIn(number);
    return practice.deviceHistory({ session, seat, via: { invitation } }, device);
  }
  /** A facilitator lets Alder in to that session, on this device. */
  async function letIn(number: number, device: string, subject = alder): Promise<number> {
    const { session, seat } = await seatIn(number);
    t.letIn.add(deviceHash(session, seat, device));
    const at = TUESDAY + number * WEEK;
    await t.database.kysely
      .insertInto('audit')
      .values({
        id: randomId(),
        at,
        session,
        seq: number,
        actor_person: lead,
        actor_account: null,
        subject,
        action: 'admitted',
      })
      .execute();
    return at;
  }

  it('[ND1] whoever was never let in is here for the first time', async () => {
    expect(await known(1, PHONE)).toEqual({ is: 'first' });
    const other = await t.person('Birch');
    await letIn(1, 'another’s', other);
    expect(await known(2, PHONE)).toEqual({ is: 'first' });
  });

  it('[ND1] a device that was let in is known, also after weeks away and beside another', async () => {
    await letIn(1, PHONE);
    await letIn(2, 'laptop');
    expect(await known(2, 'laptop')).toEqual({ is: 'known' });
    expect(await known(12, PHONE)).toEqual({ is: 'known' });
  });

  it('[ND1] another one is new, and says when the person was let in last', async () => {
    await letIn(1, PHONE);
    const at = await letIn(3, PHONE);
    expect(await known(4, 'borrowed')).toEqual({ is: 'new', lastHere: at });
  });

  it('[ND1] a device is known by the last four times that its person was let in', async () => {
    await letIn(1, PHONE);
    for (const number of [2, 3, 4]) await letIn(number, 'laptop');
    expect(await known(5, PHONE)).toEqual({ is: 'known' });
    const at = await letIn(5, 'laptop');
    expect(await known(6, PHONE)).toEqual({ is: 'new', lastHere: at });
  });

  it('[ND1] with a link that was made since every device is new', async () => {
    const at = await letIn(1, PHONE);
    t.now = at + 1000;
    const { session: id, seat } = await seatIn(2);
    const { session } = await practice.leaderSeat('tess', id);
    await practice.renewLink(session, seat, 'tess');
    expect(await known(2, 'known by nothing')).toEqual({
      is: 'new',
      lastHere: at,
      newLink: true,
    });
  });

  it('[ND1] what was entered about the other of two merged records counts', async () => {
    const twice = await t.person('Alder A.');
    const at = await letIn(1, PHONE, twice);
    const client = {
      revision: 1,
      updated_at: 0,
      updated_by: null,
      state: 'active' as const,
      ended_on: null,
      archived_at: null,
      sort: '',
      search: '',
    };
    const { kysely } = t.database;
    await kysely
      .insertInto('client')
      .values({ ...client, person: alder })
      .onConflict((conflict) => conflict.column('person').doNothing())
      .execute();
    await kysely
      .insertInto('client')
      .values({ ...client, person: twice, merged_into: alder })
      .execute();
    expect(await known(2, 'borrowed')).toEqual({ is: 'new', lastHere: at });
  });

  it('[ND1] nothing is looked up of who is signed in', async () => {
    const { session, seat } = await seatIn(1);
    const via = { staffUser: 'tess', signIn: 's' };
    expect(await practice.deviceHistory({ session, seat, via }, PHONE)).toBeUndefined();
  });
});
