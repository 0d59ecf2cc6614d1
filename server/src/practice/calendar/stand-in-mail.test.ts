import type { Email } from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarIn, mailedPractice, type MailedPractice } from '../../testing/mailed-practice.ts';
import { readByDebian } from '../../testing/read-by-debian.ts';
import { tuesdays } from '../../testing/plans.ts';
import { engines } from '../../testing/test-databases.ts';
import { addStaffMember } from '../staff/staff-members.ts';

/** What must stand in no sender, subject, calendar entry or file name. */
const NAMES =
  /tess|alder|birch|cedar|tuesdays|group|\bIPT\b|therap|depress|grief|course|session|facilitator|member|stand/i;

describe.each(engines)('mail to stand-ins on $kind', (engine) => {
  let m: MailedPractice;
  let wim: string;
  let revision = 1;
  beforeEach(async () => {
    m = await mailedPractice(engine);
    await m.t.account('wim');
    wim = await addStaffMember(m.t.context.db, {
      name: 'Wim',
      account: 'wim',
      roles: ['therapist'],
    });
    await m.plan();
    await m.deliver();
    revision = 1;
  });
  afterEach(() => m.end());

  type Change = Parameters<MailedPractice['change']>[1];
  const change = async (given: Change) => {
    // Letters are told apart by the moment of the change.
    m.t.now += 1000;
    await m.change(revision, given);
    revision += 1;
  };
  const sessionOf = async (number: number) =>
    (await m.sessions()).find((one) => one.number === number)?.id ?? '';
  const nameWim = async (number: number) => {
    const session = await sessionOf(number);
    await change({ kind: 'stand-in', session, person: wim });
    return session;
  };
  const toWim = (): Email[] =>
    m.inbox.received.filter(({ to }) => to[0] === 'wim@practice.example').map(({ email }) => email);
  const field = (email: Email | undefined, name: string) =>
    new RegExp(`^${name}[^:\r\n]*:(.*)\r$`, 'm').exec(calendarIn(email).text)?.[1];

  it('[CV10] are told when, how to get in, and get the entry of their feed; nobody else is', async () => {
    await nameWim(5);
    const received = await m.deliver();
    expect(received.flatMap(({ to }) => to)).toEqual(['wim@practice.example']);
    const [letter] = toWim();
    expect(letter?.subject).toBe('A new appointment');
    expect(letter?.text).toContain('Hello Wim,');
    expect(letter?.text).toContain('Tuesday, 21 July 2026 at 18:00 Central European Summer Time');
    expect(letter?.text).toContain('https://rapport.example/calendar');
    expect(letter?.text).not.toContain('join#');
    for (const text of [letter?.text, letter?.html]) {
      expect(text).not.toMatch(/tess|alder|birch|cedar|tuesdays/i);
    }
    const { method, text } = calendarIn(letter);
    expect([method, field(letter, 'METHOD'), field(letter, 'SEQUENCE')]).toEqual([
      'REQUEST',
      'REQUEST',
      '0',
    ]);
    expect(field(letter, 'DTSTART')).toBe('20260721T160000Z');
    expect(text.match(/^ATTENDEE.*$/gm)).toEqual([
      expect.stringMatching(/CN="Wim";.*:mailto:wim@practice\.example\r?$/),
    ]);
    expect(readByDebian(text)).toMatchObject({
      method: 'REQUEST',
      events: [{ start: '2026-07-21T16:00:00+00:00', attendees: ['mailto:wim@practice.example'] }],
    });
    const feed = /calendar\/(\S+)\.ics/.exec(await m.practice.renewFeed('wim'))?.[1] ?? '';
    const own = (await m.practice.calendarAt(feed)).replaceAll('\r\n ', '');
    expect(own.match(/^UID:.*$/gm)).toEqual([`UID:${field(letter, 'UID') ?? ''}`]);
  });

  it('[CV10] are told when it is moved, and when it is cancelled, as the same entry', async () => {
    const session = await nameWim(5);
    await m.deliver();
    const uid = field(toWim()[0], 'UID');
    await change({ kind: 'move', session, wall: '2026-07-22T17:00' });
    expect(await m.deliver()).toHaveLength(3);
    const [moved] = toWim();
    expect(moved?.subject).toBe('An appointment has changed');
    expect(moved?.text).toContain('Wednesday, 22 July 2026 at 17:00');
    expect(moved?.text).toContain('as a stand-in');
    expect(m.to('alder')[0]?.text).not.toContain('stand-in');
    await change({ kind: 'cancel', session });
    expect(await m.deliver()).toHaveLength(3);
    const [over] = toWim();
    expect(over?.subject).toBe('An appointment is cancelled');
    expect(over?.text).toContain('that you were to lead as a stand-in is cancelled');
    expect(over?.text).not.toContain('https://rapport.example');
    expect([moved, over].map((one) => calendarIn(one).method)).toEqual(['REQUEST', 'CANCEL']);
    expect([moved, over].map((one) => field(one, 'SEQUENCE'))).toEqual(['1', '2']);
    expect([moved, over].map((one) => field(one, 'UID'))).toEqual([uid, uid]);
  });

  it('[CV10] are told when they are taken back, and the clients of the course are not', async () => {
    const session = await nameWim(5);
    await m.deliver();
    await change({ kind: 'no-stand-in', session });
    const received = await m.deliver();
    expect(received.flatMap(({ to }) => to)).toEqual(['wim@practice.example']);
    const [letter] = toWim();
    expect(letter?.text).toContain('You are no longer the stand-in');
    expect(letter?.text).toContain('Tuesday, 21 July 2026 at 18:00');
    expect([calendarIn(letter).method, field(letter, 'STATUS')]).toEqual(['CANCEL', 'CANCELLED']);
    await nameWim(5);
    await m.deliver();
    const [again] = toWim();
    expect([calendarIn(again).method, field(again, 'SEQUENCE')]).toEqual(['REQUEST', '2']);
    expect(again?.subject).toBe('A new appointment');
    expect(again?.text).toContain('You lead a session with');
    await change({ kind: 'move', session, wall: '2026-07-22T17:00' });
    await m.deliver();
    expect(toWim()[0]?.subject).toBe('An appointment has changed');
  });

  it('[CV10] [OU2] are told as it is when the letter leaves', async () => {
    const session = await nameWim(5);
    await change({ kind: 'no-stand-in', session });
    await m.deliver();
    expect(toWim().map((one) => calendarIn(one).method)).toEqual(['CANCEL']);
    // The row went without a change of the course, as when a person or a seat is removed by hand.
    await nameWim(6);
    await m.t.context.db.deleteFrom('stand_in').execute();
    expect(await m.deliver()).toEqual([]);
    await nameWim(7);
    m.t.now = Date.parse('2026-08-04T18:00:00+02:00');
    expect(await m.deliver()).toEqual([]);
  });

  it('[CV10] [IC9] what moved before the letter left is new to them, and changed to the clients', async () => {
    const session = await nameWim(5);
    m.t.now += 1000;
    await change({ kind: 'move', session, wall: '2026-07-22T17:00' });
    await m.deliver();
    expect(toWim().map(({ subject }) => subject)).toEqual(['A new appointment']);
    expect(toWim()[0]?.text).toContain('Wednesday, 22 July 2026 at 17:00');
    expect(m.to('alder').map(({ subject }) => subject)).toEqual(['An appointment has changed']);
  });

  it('[CV10] are told nothing once they cannot sign in, or lead sessions no more', async () => {
    await nameWim(5);
    const put = (values: { deactivated_at?: number | null; roles?: string }) =>
      m.t.context.db.updateTable('staff_member').set(values).where('person', '=', wim).execute();
    await put({ deactivated_at: m.t.now });
    expect(await m.deliver()).toEqual([]);
    await put({ deactivated_at: null });
    await nameWim(6);
    await put({ roles: 'assistant' });
    expect(await m.deliver()).toEqual([]);
  });

  it('[CV10] who joins the course after all is told nothing more', async () => {
    await nameWim(5);
    await change({ kind: 'join', person: wim, role: 'co-facilitator', name: 'Wim' });
    await m.deliver();
    expect(toWim()).toEqual([]);
    await change({ kind: 'move', session: await sessionOf(5), wall: '2026-07-22T17:00' });
    await m.deliver();
    expect(toWim()).toEqual([]);
  });

  it('[CV10] [IC9] get one letter with everything where four change at once, of every course', async () => {
    await m.practice.planCourse(
      'tess',
      'c2',
      tuesdays([[m.people.tess, 'facilitator', 'Tess']], {
        title: 'Thursdays',
        dates: { first: '2026-07-02', count: 4 },
      }),
    );
    const lead = { account: 'tess', course: 'c2' };
    const thursday = (await m.practice.courseDetail(lead)).sessions[0]?.id ?? '';
    await m.practice.changeCourse(lead, {
      revision: 1,
      change: { kind: 'stand-in', session: thursday, person: wim },
    });
    for (const number of [5, 6, 7, 8]) await nameWim(number);
    await m.deliver();
    await change({ kind: 'move-later', session: await sessionOf(5), wall: '2026-07-22T18:00' });
    await m.deliver();
    const [letter, ...others] = toWim();
    expect(others).toEqual([]);
    expect(letter?.subject).toBe('Your appointments');
    expect(letter?.text?.match(/ at 18:00 Central European/g)).toHaveLength(5);
    expect(letter?.text).toContain('Thursday, 2 July 2026');
    await change({ kind: 'end' });
    await m.deliver();
    expect(toWim()[0]?.text?.match(/ at 18:00 Central European/g)).toHaveLength(1);
  });

  it('[CV10] [OU10] no sender, subject, calendar entry or file name tells what it is about', async () => {
    const session = await nameWim(5);
    await m.deliver();
    const letters = [...m.inbox.received];
    await change({ kind: 'move', session, wall: '2026-07-22T17:00' });
    letters.push(...(await m.deliver()).filter(({ to }) => to[0] === 'wim@practice.example'));
    await change({ kind: 'no-stand-in', session });
    letters.push(...(await m.deliver()));
    expect(letters).toHaveLength(3);
    for (const { email, raw } of letters) {
      expect(email.from).toEqual({ name: 'Linden Practice', address: 'office@practice.example' });
      expect(email.subject).not.toMatch(NAMES);
      for (const { filename } of email.attachments)
        expect(filename ?? 'appointment.ics').toBe('appointment.ics');
      expect(calendarIn(email).text.replace(/^UID.*$/gm, '')).not.toMatch(NAMES);
      const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
      expect(head.replace(/^(To|Message-ID).*$/gim, '')).not.toMatch(NAMES);
    }
  });

  it('[CV10] [OU7] administrators read to whom a letter did not go', async () => {
    await nameWim(5);
    m.inbox.moods.push({ at: 'recipient', code: 550 });
    await m.deliver();
    expect((await m.desk.shown()).undelivered).toMatchObject([{ kind: 'stand-in', to: 'Wim' }]);
  });
});
