import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../platform/errors.ts';
import { deviceHash } from '../../platform/device-hash.ts';
import { codeFrom } from '../../testing/code-in-mail.ts';
import { mailedPractice, type MailedPractice } from '../../testing/mailed-practice.ts';
import { engines } from '../../testing/test-databases.ts';
import { joinToken } from '../access/join-token.ts';

const PHONE = 'p'.repeat(22);
const OTHER = 'o'.repeat(22);
const MINUTE = 60_000;

const refused = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => 'nothing',
    (error: unknown) =>
      error instanceof AppError
        ? [error.code, error.detail].filter((one) => one !== undefined).join(' ')
        : error,
  );

describe.each(engines)('the code for a new device on $kind', (engine) => {
  let m: MailedPractice;
  let token: string;

  beforeEach(async () => {
    m = await mailedPractice(engine);
    await m.plan();
    await m.deliver();
    await withAddress(m.people.alder, 'alder@client.example');
    token = await tokenOf(m.people.alder);
    await m.practice.deviceCodes.keepRule('tess', { revision: 0, code: true });
  });
  afterEach(() => m.end());

  async function withAddress(person: string, email: string) {
    const row = {
      person,
      revision: 1,
      updated_at: 0,
      updated_by: null,
      state: 'active' as const,
      ended_on: null,
      archived_at: null,
      sort: '',
      search: '',
      email,
    };
    await m.t.database.kysely
      .insertInto('client')
      .values(row)
      .onConflict((conflict) => conflict.column('person').doUpdateSet({ email }))
      .execute();
  }
  async function tokenOf(person: string): Promise<string> {
    const { id } = await m.t.database.kysely
      .selectFrom('invitation')
      .innerJoin('membership', 'membership.id', 'invitation.membership')
      .where('membership.person', '=', person)
      .select('invitation.id')
      .executeTakeFirstOrThrow();
    return joinToken(m.context.linkKey, id);
  }
  const linked = () => m.practice.seatOfLink(token);
  const send = async (device = PHONE) => m.practice.deviceCodes.send(await linked(), device);
  const enter = async (code: string, device = PHONE) =>
    m.practice.deviceCodes.enter(await linked(), device, code);
  const joining = (device = PHONE) => m.practice.joinInfoOfLink({ token, device });
  const history = async (device = PHONE) => {
    const { session, seat, invitation } = await linked();
    const coming = { session: session.id, seat: seat.seat, via: { invitation } };
    return m.practice.deviceHistory(coming, device);
  };
  /** The code as it arrived. */
  const received = async (): Promise<string> => {
    await m.deliver();
    return codeFrom(m.to('alder').at(-1));
  };
  const wrong = (code: string): string => code.replace(/\d$/u, (last) => String((+last + 1) % 10));

  it('[ND5] is wanted where the practice asks for it, of members alone, and masks the address', async () => {
    expect((await joining()).code).toEqual({ address: 'a…@c….example' });
    expect(await history()).toEqual({ is: 'first', code: 'missing' });
    await m.practice.deviceCodes.keepRule('tess', { revision: 1, code: false });
    expect(await joining()).not.toHaveProperty('code');
    expect(await history()).toEqual({ is: 'first' });
    expect(
      await refused(m.practice.deviceCodes.keepRule('tess', { revision: 1, code: true })),
    ).toBe('stale device');
  });

  it('[ND6] shows neither name nor papers before it, and everything after it', async () => {
    await m.practice.papers.keep('tess', {
      paper: 'consent',
      revision: 0,
      words: { title: 'Consent', text: 'Words.' },
    });
    await m.practice.papers.publish('tess', { paper: 'consent', revision: 1 });
    await m.practice.papers.ask(
      { account: 'tess', course: 'c1' },
      { paper: 'consent', required: false },
    );
    const before = await joining();
    expect(before).toMatchObject({ name: '' });
    expect(before).not.toHaveProperty('papers');
    expect(await refused(m.practice.deviceCodes.require(await linked(), PHONE))).toBe(
      'code-needed',
    );
    expect(await refused(m.practice.deviceCodes.require(await linked(), undefined))).toBe(
      'code-needed',
    );
    await send();
    await enter(await received());
    const after = await joining();
    expect(after).toMatchObject({ name: 'Alder', papers: { toSign: 1 } });
    expect(after).not.toHaveProperty('code');
    expect(await history()).toEqual({ is: 'first', code: 'entered' });
    expect(await history(OTHER)).toEqual({ is: 'first', code: 'missing' });
    expect(await refused(m.practice.deviceCodes.require(await linked(), PHONE))).toBe('nothing');
  });

  it('[ND7] goes to the address in the record, in a letter that names no group or condition', async () => {
    await send();
    const [outbox] = await m.t.database.kysely
      .selectFrom('outbox')
      .where('kind', '=', 'device-code')
      .selectAll()
      .execute();
    expect(outbox?.subject).toBe(m.people.alder);
    const code = await received();
    const [mail] = m.to('alder');
    expect(mail?.subject).toBe('Your code');
    expect(mail?.text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect(`${mail?.subject ?? ''}${mail?.text ?? ''}`).not.toMatch(
      /Tuesdays|group|course|session|therap|Birch|Tess/iu,
    );
    const stored = JSON.stringify([
      outbox,
      await m.t.database.kysely.selectFrom('device_code').selectAll().execute(),
    ]);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(PHONE);
  });

  it('[ND7] counts once, on the device that asked for it', async () => {
    await send();
    const code = await received();
    expect(await refused(enter(code, OTHER))).toBe('code-over');
    expect(await refused(enter(code))).toBe('nothing');
    expect(await refused(enter(code))).toBe('code-over');
    expect(await history(OTHER)).toMatchObject({ code: 'missing' });
  });

  it('[ND7] holds for ten minutes', async () => {
    await send();
    const code = await received();
    m.t.now += 10 * MINUTE;
    expect(await refused(enter(code))).toBe('code-over');
    m.t.now -= 1;
    expect(await refused(enter(code))).toBe('nothing');
  });

  it('[ND7] may be entered five times; then it takes a new one', async () => {
    await send();
    const code = await received();
    const tries = [];
    for (let n = 0; n < 5; n++) tries.push(await refused(enter(wrong(code))));
    expect(tries).toEqual(['wrong-code', 'wrong-code', 'wrong-code', 'wrong-code', 'code-over']);
    expect(await refused(enter(code))).toBe('code-over');
    m.t.now += MINUTE;
    await send();
    expect(await refused(enter(await received()))).toBe('nothing');
  });

  it('[ND7] a new one ends the one before, also where its letter has not left', async () => {
    await send();
    const first = await received();
    m.t.now += MINUTE;
    await send();
    m.t.now += MINUTE;
    await send();
    await m.deliver();
    const letters = m.to('alder');
    expect(letters).toHaveLength(1);
    const last = codeFrom(letters[0]);
    if (first !== last) expect(await refused(enter(first))).toBe('wrong-code');
    expect(await refused(enter(last))).toBe('nothing');
  });

  const retryAfter = () =>
    send().then(
      () => undefined,
      (error: unknown) => (error as AppError).retryAfterMs,
    );

  it('[ND7] is sent once a minute, and ten times a day, to a person', async () => {
    await send();
    expect(await refused(send(OTHER))).toBe('rate-limited minute');
    m.t.now += MINUTE / 4;
    expect(await retryAfter()).toBe((MINUTE * 3) / 4);
    m.t.now -= MINUTE / 4;
    for (let n = 1; n < 10; n++) {
      m.t.now += MINUTE;
      await send(n % 2 === 0 ? PHONE : OTHER);
    }
    m.t.now += MINUTE;
    expect(await refused(send())).toBe('rate-limited day');
    // The first of them was sent ten minutes ago.
    const wait = (24 * 60 - 10) * MINUTE;
    expect(await retryAfter()).toBe(wait);
    m.t.now += wait;
    expect(await refused(send())).toBe('nothing');
  });

  it('[ND7] is sent once to two who ask at once', async () => {
    const both = await Promise.all([refused(send()), refused(send(OTHER))]);
    expect(both.toSorted()).toEqual(['nothing', 'rate-limited minute']);
  });

  it('[ND7] comes too late ten minutes after it was asked for', async () => {
    await send();
    m.t.now += 10 * MINUTE;
    expect(await m.deliver()).toEqual([]);
  });

  it('[ND8] cannot be sent without an address, and the way to the door stays open', async () => {
    await withAddress(m.people.alder, '');
    expect((await joining()).code).toEqual({});
    expect(await history()).toEqual({ is: 'first', code: 'impossible' });
    expect(await refused(send())).toBe('no-mail');
    expect(await joining()).toMatchObject({ standing: 'outside' });
  });

  it('[ND9] without it nobody is let in without a reason that was given since they wait', async () => {
    const { session, seat } = await linked();
    const { arrivals } = m.practice;
    const lead = await m.practice.leaderSeat('tess', session.id);
    const reason = () => arrivals.giveReason(lead, { seat: seat.seat, reason: 'Known by voice' });
    const lacking = (device: string, wasInside = false) =>
      arrivals.lacking(session.id, [{ seat: seat.seat, device, wasInside }]);
    await reason();
    m.t.codeless.push({ seat: seat.seat, device: 'hash', since: m.t.now });
    m.t.now += 1;
    expect(await lacking('hash')).toEqual([seat.seat]);
    expect(await lacking('hash', true)).toEqual([seat.seat]);
    expect(await lacking('the one that was let in')).toEqual([]);
    await reason();
    expect(await lacking('hash')).toEqual([]);
    // Another device that comes later is another matter.
    m.t.now += 1;
    m.t.codeless.push({ seat: seat.seat, device: 'third', since: m.t.now });
    expect(await lacking('third')).toEqual([seat.seat]);
  });

  it('[ND5] is not wanted of a device that a facilitator let in before', async () => {
    const { session, seat } = await linked();
    m.t.letIn.add(deviceHash(session.id, seat.seat, PHONE));
    expect(await history()).toEqual({ is: 'known' });
    expect(await joining()).not.toHaveProperty('code');
  });
});
