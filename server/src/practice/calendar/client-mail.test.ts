import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarIn, mailedPractice, type MailedPractice } from '../../testing/mailed-practice.ts';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { deriveInstants } from '../appointments/derive-instants.ts';
import { createPractice } from '../practice.ts';
import { remind } from './remind.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const PRACTICE = 'Linden Practice';
/** What must stand in no sender, subject, calendar entry or file name. */
const NAMES =
  /tess|alder|birch|cedar|tuesdays|group|\bIPT\b|therap|depress|grief|course|session|facilitator|member/i;

describe.each(engines)('mail to clients on $kind', (engine) => {
  let m: MailedPractice;

  beforeEach(async () => {
    m = await mailedPractice(engine);
  });
  afterEach(() => m.end());

  const field = (text: string, name: string) =>
    new RegExp(`^${name}[^:\r\n]*:(.*)\r$`, 'm').exec(text)?.[1];

  it('[PU8] tells of a pause and its new dates, and of one whose end nobody knows', async () => {
    await m.plan();
    await m.deliver();
    const pause = { kind: 'pause', from: '2026-06-24', skip: [] as string[] } as const;
    await m.change(1, { ...pause, again: '2026-07-27' });
    await m.deliver();
    const [moved] = m.to('alder');
    expect(moved?.text).toContain('pause from Wednesday, 24 June 2026 until Monday, 27 July 2026.');
    expect(moved?.text).toContain('28 July 2026');
    expect(moved?.text).not.toContain('7 July 2026 at');
    await m.change(2, { kind: 'resume', from: '2026-07-01', skip: [] });
    await m.deliver();
    expect(m.to('alder')[0]?.text).toContain('7 July 2026 at');
    expect(m.to('alder')[0]?.text).not.toContain('pause');
    await m.change(3, { ...pause, from: '2026-06-17', again: null });
    await m.deliver();
    const [open] = m.to('alder');
    expect(open?.text).toContain(
      'pause from Wednesday, 17 June 2026. When they go on you are told',
    );
    expect(open?.text).not.toContain('18:00');
    expect([moved?.subject, open?.subject]).toEqual(['Your appointments', 'Your appointments']);
  });

  it('[IC8] [PP16] tells each client with an address their dates, their own link and their calendar', async () => {
    await m.plan();
    const received = await m.deliver();
    expect(received.flatMap((one) => one.to).toSorted()).toEqual([
      'alder@client.example',
      'birch@client.example',
    ]);
    const [letter] = m.to('alder');
    expect(letter?.subject).toBe('Your appointments');
    expect(letter?.text).toContain('Hello Alder Example,');
    expect(letter?.text?.match(/ at 18:00 Central European/g)).toHaveLength(16);
    expect(letter?.text).toContain('Tuesday, 23 June 2026 at 18:00 Central European Summer Time');
    const token = /join#(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect((await m.practice.seatOfLink(token)).seat.person).toBe(m.people.alder);
    const feed = /calendar\/(\S+)\.ics/.exec(letter?.text ?? '')?.[1] ?? '';
    expect((await m.practice.calendarAt(feed)).match(/BEGIN:VEVENT/g)).toHaveLength(16);
    expect(letter?.text).not.toMatch(/birch|cedar|tess/i);
    expect(letter?.html).not.toMatch(/birch|cedar|tess/i);
  });

  it('[IC7] [IC9] [PP16] [PP17] [PP19] one that is moved is told once to each, as the same entry with a higher number', async () => {
    await m.plan();
    await m.deliver();
    const feed = /calendar\/(\S+)\.ics/.exec(m.to('alder')[0]?.text ?? '')?.[1] ?? '';
    const [, second] = await m.sessions();
    await m.change(1, { kind: 'move', session: second?.id ?? '', wall: '2026-07-01T17:00' });
    await m.deliver();
    expect(m.inbox.received).toHaveLength(2);
    const [letter] = m.to('alder');
    expect(letter?.subject).toBe('An appointment has changed');
    expect(letter?.text).toContain('Wednesday, 1 July 2026 at 17:00 Central European Summer Time');
    const { method, text } = calendarIn(letter);
    expect(method).toBe('REQUEST');
    expect(field(text, 'METHOD')).toBe('REQUEST');
    expect(field(text, 'SEQUENCE')).toBe('1');
    expect(field(text, 'DTSTART')).toBe('20260701T150000Z');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const attendees = text.match(/^ATTENDEE.*$/gm) ?? [];
    expect(attendees).toHaveLength(1);
    expect(attendees[0]).toMatch(/:mailto:alder@client\.example\r?$/);
    expect(text).not.toMatch(/birch|cedar|tess/i);
    // In the feed it is the same entry; in another person's mail another one.
    const uid = field(text, 'UID') ?? '';
    const own = (await m.practice.calendarAt(feed)).replaceAll('\r\n ', '');
    const birch = field(calendarIn(m.to('birch')[0]).text, 'UID') ?? '';
    expect(birch).not.toBe(uid);
    expect([own.includes(uid), own.includes(birch)]).toEqual([true, false]);
  });

  it('[IC9] [PP20] one that is cancelled says CANCEL, in the mail and in the calendar', async () => {
    await m.plan();
    await m.deliver();
    const [, , third] = await m.sessions();
    await m.change(1, { kind: 'cancel', session: third?.id ?? '' });
    await m.deliver();
    const [letter] = m.to('alder');
    expect(letter?.subject).toBe('An appointment is cancelled');
    const { method, text } = calendarIn(letter);
    expect([method, field(text, 'METHOD'), field(text, 'STATUS')]).toEqual([
      'CANCEL',
      'CANCEL',
      'CANCELLED',
    ]);
    expect(letter?.text).not.toContain('join#');
  });

  it('[IC7] [PP18] who leaves is told, and nobody else is', async () => {
    await m.plan(3);
    await m.deliver();
    const { id: membership } = await m.t.database.kysely
      .selectFrom('membership')
      .where('person', '=', m.people.alder)
      .select('id')
      .executeTakeFirstOrThrow();
    await m.change(1, { kind: 'leave', membership });
    await m.deliver();
    expect(m.inbox.received.map((one) => one.to[0])).toEqual(Array(3).fill('alder@client.example'));
    expect(m.to('alder').map((email) => calendarIn(email).method)).toEqual(Array(3).fill('CANCEL'));
  });

  it('[IC7] who comes back is told of new appointments, as the same entries', async () => {
    await m.plan(3);
    await m.deliver();
    const { id: membership } = await m.t.database.kysely
      .selectFrom('membership')
      .where('person', '=', m.people.alder)
      .select('id')
      .executeTakeFirstOrThrow();
    m.t.now += 1000;
    await m.change(1, { kind: 'leave', membership });
    m.t.now += 1000;
    await m.change(2, { kind: 'join', person: m.people.alder, role: 'member', name: 'Alder' });
    await m.deliver();
    const letters = m.to('alder');
    expect(letters.map(({ subject }) => subject)).toEqual(Array(3).fill('A new appointment'));
    expect(letters.map((one) => calendarIn(one).text.match(/SEQUENCE:\d/)?.[0])).toEqual(
      Array(3).fill('SEQUENCE:2'),
    );
  });

  it('[IC7] [PP22] who joins later is told the dates that are left, and nobody else is', async () => {
    await m.plan();
    await m.deliver();
    const dora = await m.t.person('Dora Example');
    m.addresses.set(dora, 'dora@client.example');
    m.t.now += 5 * 7 * DAY;
    await m.change(1, { kind: 'join', person: dora, role: 'member', name: 'Dora' });
    await m.deliver();
    expect(m.inbox.received.map((one) => one.to[0])).toEqual(['dora@client.example']);
    expect(m.to('dora')[0]?.text?.match(/ at 18:00 Central European/g)).toHaveLength(11);
  });

  it('[OU2] [IC9] what changed again before it left is told once, as it is now', async () => {
    await m.plan();
    await m.deliver();
    const [, second] = await m.sessions();
    const session = second?.id ?? '';
    await m.change(1, { kind: 'move', session, wall: '2026-07-01T17:00' });
    m.t.now += 1000;
    await m.change(2, { kind: 'move', session, wall: '2026-07-02T17:00' });
    await m.deliver();
    expect(m.to('alder')).toHaveLength(1);
    const { text } = calendarIn(m.to('alder')[0]);
    expect([field(text, 'SEQUENCE'), field(text, 'DTSTART')]).toEqual(['2', '20260702T150000Z']);
  });

  it('[OU2] [IC9] what moved before its first letter left is still new to them', async () => {
    await m.plan(3);
    const [first, second] = await m.sessions();
    m.t.now += 1000;
    await m.change(1, { kind: 'move', session: second?.id ?? '', wall: '2026-07-01T17:00' });
    m.t.now += 1000;
    await m.change(2, { kind: 'move', session: second?.id ?? '', wall: '2026-07-02T17:00' });
    await m.deliver();
    expect(m.to('alder').map(({ subject }) => subject)).toEqual(Array(3).fill('A new appointment'));
    m.t.now += 1000;
    await m.change(3, { kind: 'move', session: first?.id ?? '', wall: '2026-06-24T17:00' });
    await m.deliver();
    expect(m.to('alder').map(({ subject }) => subject)).toEqual(['An appointment has changed']);
  });

  it('[OU6] [IC10] reminds a day and an hour before, once, however many servers do', async () => {
    await m.plan();
    await m.deliver();
    const start = Date.parse('2026-06-23T18:00:00+02:00');
    const both = () => Promise.all([remind(m.context), remind(m.context)]);
    m.t.now = start - DAY - 1;
    await both();
    expect(await m.deliver()).toEqual([]);
    m.t.now = start - DAY;
    await both();
    await both();
    await m.deliver();
    expect([m.to('alder').length, m.to('birch').length]).toEqual([1, 1]);
    expect(m.to('alder')[0]?.text).toContain('Tuesday, 23 June 2026 at 18:00');
    m.t.now = start - HOUR;
    await both();
    await both();
    expect(await m.deliver()).toHaveLength(2);
    m.t.now = start - HOUR / 2;
    await both();
    expect(await m.deliver()).toEqual([]);
  });

  it('[IM2] writes of a session alone, and reminds of it, to that client and nobody else', async () => {
    await m.plan();
    await m.deliver();
    const { people } = await m.practice.courseDetail({ account: 'tess', course: 'c1' });
    const { membership = '' } = people.find(({ name }) => name.startsWith('Alder')) ?? {};
    const members = [{ membership, wall: '2026-06-25T10:00' }];
    await m.change(1, { kind: 'meet-alone', meeting: 'individual-middle', minutes: 30, members });
    const told = await m.deliver();
    expect(told.flatMap(({ to }) => to)).toEqual(['alder@client.example']);
    const { text } = calendarIn(m.to('alder')[0]);
    expect(field(text, 'DTSTART')).toBe('20260625T080000Z');
    expect(text).not.toMatch(/individual|alone|birch/i);
    m.t.now = Date.parse('2026-06-25T09:00:00+02:00');
    await remind(m.context);
    const reminded = await m.deliver();
    expect(reminded.flatMap(({ to }) => to)).toEqual(['alder@client.example']);
  });

  it('[OU6] [IC10] no reminder leaves after the start, or for what is planned no more', async () => {
    await m.plan();
    await m.deliver();
    const start = Date.parse('2026-06-23T18:00:00+02:00');
    m.t.now = start - HOUR;
    await remind(m.context);
    const [first] = await m.sessions();
    await m.change(1, { kind: 'move', session: first?.id ?? '', wall: '2026-06-24T18:00' });
    const subjects = (await m.deliver()).map(({ email }) => email.subject);
    expect(new Set(subjects)).toEqual(new Set(['An appointment has changed']));
    m.t.now = Date.parse('2026-06-30T17:00:00+02:00');
    await remind(m.context);
    m.t.now += HOUR;
    expect(await m.deliver()).toEqual([]);
  });

  it('[IC10] whoever stops the reminders gets none, and the others do; they can be had again', async () => {
    await m.plan();
    await m.deliver();
    m.t.now = Date.parse('2026-06-22T18:00:00+02:00');
    await remind(m.context);
    await m.deliver();
    const token = /reminders#(\S+)/.exec(m.to('alder')[0]?.text ?? '')?.[1] ?? '';
    // One that was in the outbox already is not sent either.
    m.t.now = Date.parse('2026-06-23T17:00:00+02:00');
    await remind(m.context);
    await m.practice.setReminders({ token, on: false });
    await m.practice.setReminders({ token, on: false });
    await m.deliver();
    expect([m.to('alder').length, m.to('birch').length]).toEqual([0, 1]);
    m.t.now = Date.parse('2026-06-29T18:00:00+02:00');
    await remind(m.context);
    await m.deliver();
    expect([m.to('alder').length, m.to('birch').length]).toEqual([0, 1]);
    await m.practice.setReminders({ token, on: true });
    m.t.now = Date.parse('2026-06-30T17:00:00+02:00');
    await remind(m.context);
    await m.deliver();
    expect(m.to('alder')).toHaveLength(1);
    for (const wrong of [
      '',
      'x',
      `${token}x`,
      token.replace('.', ''),
      `${m.people.birch}.${token.split('.')[1] ?? ''}`,
    ]) {
      await expect(m.practice.setReminders({ token: wrong, on: false })).rejects.toThrow(
        'link-invalid',
      );
    }
  });

  it('[SC2] [IC7] a law that changes the clocks is told to whoever has another hour by then', async () => {
    await m.plan(3);
    await m.deliver();
    const [, , third] = await m.sessions();
    // As a server would have left it whose zone had another law.
    const earlier = (by: number) => ({
      starts_at: Date.parse(third?.startsAt ?? '') + by,
    });
    const of = third?.id ?? '';
    const { kysely } = m.t.database;
    await kysely.updateTable('session').set(earlier(HOUR)).where('id', '=', of).execute();
    await kysely
      .updateTable('calendar_entry')
      .set(earlier(HOUR))
      .where('session', '=', of)
      .execute();
    await deriveInstants(m.context);
    await deriveInstants(m.context);
    const received = await m.deliver();
    expect(received.flatMap(({ to }) => to).toSorted()).toEqual([
      'alder@client.example',
      'birch@client.example',
    ]);
    const { text } = calendarIn(m.to('alder')[0]);
    expect([field(text, 'SEQUENCE'), field(text, 'DTSTART')]).toEqual(['1', '20260707T160000Z']);
  });

  it('[SC2] [IC3] a session that would have begun by the old law is the same entry, changed', async () => {
    await m.plan(3);
    await m.deliver();
    const [first] = await m.sessions();
    const at = Date.parse(first?.startsAt ?? '');
    const earlier = { starts_at: at - HOUR };
    const { kysely } = m.t.database;
    const of = first?.id ?? '';
    await kysely.updateTable('session').set(earlier).where('id', '=', of).execute();
    await kysely.updateTable('calendar_entry').set(earlier).where('session', '=', of).execute();
    m.t.now = at - HOUR / 2;
    await deriveInstants(m.context);
    await m.deliver();
    const [letter] = m.to('alder');
    expect(letter?.subject).toBe('An appointment has changed');
    const { text } = calendarIn(letter);
    expect([field(text, 'SEQUENCE'), field(text, 'DTSTART')]).toEqual(['1', '20260623T160000Z']);
  });

  it('[OU10] [IC2] no sender, subject, calendar entry or file name tells what it is about', async () => {
    await m.plan(6);
    const letters = [...(await m.deliver())];
    const [first, second] = await m.sessions();
    await m.change(1, { kind: 'cancel', session: second?.id ?? '' });
    letters.push(...(await m.deliver()));
    await m.change(2, { kind: 'move', session: first?.id ?? '', wall: '2026-06-24T18:00' });
    letters.push(...(await m.deliver()));
    await m.change(3, { kind: 'extend', count: 1, skip: [] });
    letters.push(...(await m.deliver()));
    m.t.now = Date.parse('2026-06-24T17:00:00+02:00');
    await remind(m.context);
    letters.push(...(await m.deliver()));
    await m.change(4, { kind: 'end' });
    letters.push(...(await m.deliver()));
    const subjects = new Set(letters.map(({ email }) => email.subject));
    expect([...subjects].toSorted()).toEqual(
      [
        'A new appointment',
        'An appointment has changed',
        'An appointment is cancelled',
        'Your appointment',
        'Your appointments',
      ].toSorted(),
    );
    for (const { email, raw } of letters) {
      expect(email.from).toEqual({ name: PRACTICE, address: 'office@practice.example' });
      expect(email.subject).not.toMatch(NAMES);
      for (const { filename } of email.attachments)
        expect(filename ?? 'appointment.ics').toBe('appointment.ics');
      const calendar = calendarIn(email).text.replace(/^(UID|ATTENDEE).*$/gm, '');
      expect(calendar).not.toMatch(NAMES);
      expect(
        raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/^(To|Message-ID).*$/gim, ''),
      ).not.toMatch(NAMES);
    }
  });

  it('[IC11] without a mail server numbers rise all the same, and nothing waits', async () => {
    const without = createPractice(m.t.context);
    await without.planCourse(
      'tess',
      'c1',
      tuesdays([
        [m.people.tess, 'facilitator', 'Tess'],
        [m.people.alder, 'member', 'Alder'],
      ]),
    );
    const lead = await without.leadOf('tess', 'c1');
    const [first] = (await without.courseDetail(lead)).sessions;
    await without.changeCourse(lead, {
      revision: 1,
      change: { kind: 'move', session: first?.id ?? '', wall: '2026-06-24T18:00' },
    });
    const { kysely } = m.t.database;
    const entries = await kysely.selectFrom('calendar_entry').selectAll().execute();
    expect(entries.map(({ sequence }) => sequence).toSorted()).toEqual([
      ...Array<number>(15).fill(0),
      1,
    ]);
    expect(await kysely.selectFrom('outbox').selectAll().execute()).toEqual([]);
  });
});
