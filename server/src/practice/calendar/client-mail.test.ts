import type { CourseChange } from '@rapport/shared/contract/course-change.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Email } from 'postal-mime';
import { secretFrom } from '../../platform/secret.ts';
import { tuesdays } from '../../testing/plans.ts';
import { smtpInbox, type SmtpInbox } from '../../testing/smtp-inbox.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { remind } from './remind.ts';
import { createMailService, type MailService } from '../mail-service.ts';
import { deliverDue } from '../outbox/deliver.ts';
import { createPractice, type Practice } from '../practice.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const PRACTICE = 'Linden Practice';
/** What must stand in no sender, subject, calendar entry or file name. */
const NAMES =
  /tess|alder|birch|cedar|tuesdays|group|\bIPT\b|therap|depress|grief|course|session|facilitator|member/i;

describe.each(engines)('mail to clients on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let mail: MailService;
  let inbox: SmtpInbox;
  let context: TestPractice['context'];
  let people: Record<'tess' | 'alder' | 'birch' | 'cedar', string>;
  let addresses: Map<string, string>;

  beforeEach(async () => {
    t = await testPractice(engine);
    inbox = await smtpInbox();
    addresses = new Map();
    mail = createMailService({
      ...t.context,
      secret: secretFrom('a secret that only this test knows'),
      smtp: inbox.settings,
      mailOf: (person) => Promise.resolve(addresses.get(person)),
    });
    context = { ...t.context, ...(mail.out && { mail: mail.out }) };
    practice = createPractice(context);
    await t.account('tess');
    people = {
      tess: await t.person('Tess Therapist', 'tess'),
      alder: await t.person('Alder Example'),
      birch: await t.person('Birch Example'),
      cedar: await t.person('Cedar Example'),
    };
    addresses.set(people.alder, 'alder@client.example');
    addresses.set(people.birch, 'birch@client.example');
    await practice.profile.keep('tess', {
      revision: 0,
      profile: {
        name: PRACTICE,
        country: 'CA',
        phone: '(403) 555-0123',
        hours: { kind: 'words', text: '' },
      },
    });
  });
  afterEach(async () => {
    await inbox.end();
    await t.end();
  });

  const plan = (count = 16) =>
    practice.planCourse(
      'tess',
      'c1',
      tuesdays(
        [
          [people.tess, 'facilitator', 'Tess'],
          [people.alder, 'member', 'Alder'],
          [people.birch, 'member', 'Birch'],
          [people.cedar, 'member', 'Cedar'],
        ],
        { dates: { count } },
      ),
    );
  const deliver = async () => {
    inbox.received.length = 0;
    if (!mail.delivering) throw new Error('no mail server');
    await deliverDue(mail.delivering);
    return inbox.received;
  };
  const change = async (revision: number, what: CourseChange) => {
    const lead = await practice.leadOf('tess', 'c1');
    await practice.changeCourse(lead, { revision, change: what });
  };
  const sessions = async () =>
    (await practice.courseDetail(await practice.leadOf('tess', 'c1'))).sessions;
  const to = (name: string) =>
    inbox.received
      .filter((one) => one.to[0] === `${name}@client.example`)
      .map(({ email }) => email);
  /** The calendar in a mail, as one who reads the alternatives of its text finds it. */
  const calendarIn = (email: Email | undefined) => {
    const part = email?.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
    const content = part?.content;
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    // Whoever reads text gives its lines the ends that they like.
    const lines = text.replaceAll(/\r?\n/g, '\r\n').replaceAll('\r\n ', '');
    return { method: part?.method, text: lines };
  };
  const field = (text: string, name: string) =>
    new RegExp(`^${name}[^:\r\n]*:(.*)\r$`, 'm').exec(text)?.[1];

  it('[IC8] tells each client with an address their dates, their own link and their calendar', async () => {
    await plan();
    const received = await deliver();
    expect(received.flatMap((one) => one.to).toSorted()).toEqual([
      'alder@client.example',
      'birch@client.example',
    ]);
    const [letter] = to('alder');
    expect(letter?.subject).toBe('Your appointments');
    expect(letter?.text).toContain('Hello Alder Example,');
    expect(letter?.text?.match(/ at 18:00 Central European/g)).toHaveLength(16);
    expect(letter?.text).toContain('Tuesday, 23 June 2026 at 18:00 Central European Summer Time');
    const token = /join#(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect((await practice.seatOfLink(token)).seat.person).toBe(people.alder);
    const feed = /calendar\/(\S+)\.ics/.exec(letter?.text ?? '')?.[1] ?? '';
    expect((await practice.calendarAt(feed)).match(/BEGIN:VEVENT/g)).toHaveLength(16);
    expect(letter?.text).not.toMatch(/birch|cedar|tess/i);
    expect(letter?.html).not.toMatch(/birch|cedar|tess/i);
  });

  it('[IC7] [IC9] one that is moved is told once to each, as the same entry with a higher number', async () => {
    await plan();
    await deliver();
    const feed = /calendar\/(\S+)\.ics/.exec(to('alder')[0]?.text ?? '')?.[1] ?? '';
    const [, second] = await sessions();
    await change(1, { kind: 'move', session: second?.id ?? '', wall: '2026-07-01T17:00' });
    await deliver();
    expect(inbox.received).toHaveLength(2);
    const [letter] = to('alder');
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
    const own = (await practice.calendarAt(feed)).replaceAll('\r\n ', '');
    const birch = field(calendarIn(to('birch')[0]).text, 'UID') ?? '';
    expect(birch).not.toBe(uid);
    expect([own.includes(uid), own.includes(birch)]).toEqual([true, false]);
  });

  it('[IC9] one that is cancelled says CANCEL, in the mail and in the calendar', async () => {
    await plan();
    await deliver();
    const [, , third] = await sessions();
    await change(1, { kind: 'cancel', session: third?.id ?? '' });
    await deliver();
    const [letter] = to('alder');
    expect(letter?.subject).toBe('An appointment is cancelled');
    const { method, text } = calendarIn(letter);
    expect([method, field(text, 'METHOD'), field(text, 'STATUS')]).toEqual([
      'CANCEL',
      'CANCEL',
      'CANCELLED',
    ]);
    expect(letter?.text).not.toContain('join#');
  });

  it('[IC7] who leaves is told, and nobody else is', async () => {
    await plan(3);
    await deliver();
    const { id: membership } = await t.database.kysely
      .selectFrom('membership')
      .where('person', '=', people.alder)
      .select('id')
      .executeTakeFirstOrThrow();
    await change(1, { kind: 'leave', membership });
    await deliver();
    expect(inbox.received.map((one) => one.to[0])).toEqual(Array(3).fill('alder@client.example'));
    expect(to('alder').map((email) => calendarIn(email).method)).toEqual(Array(3).fill('CANCEL'));
  });

  it('[IC7] who joins later is told the dates that are left, and nobody else is', async () => {
    await plan();
    await deliver();
    const dora = await t.person('Dora Example');
    addresses.set(dora, 'dora@client.example');
    t.now += 5 * 7 * DAY;
    await change(1, { kind: 'join', person: dora, role: 'member', name: 'Dora' });
    await deliver();
    expect(inbox.received.map((one) => one.to[0])).toEqual(['dora@client.example']);
    expect(to('dora')[0]?.text?.match(/ at 18:00 Central European/g)).toHaveLength(11);
  });

  it('[OU2] [IC9] what changed again before it left is told once, as it is now', async () => {
    await plan();
    await deliver();
    const [, second] = await sessions();
    const session = second?.id ?? '';
    await change(1, { kind: 'move', session, wall: '2026-07-01T17:00' });
    t.now += 1000;
    await change(2, { kind: 'move', session, wall: '2026-07-02T17:00' });
    await deliver();
    expect(to('alder')).toHaveLength(1);
    const { text } = calendarIn(to('alder')[0]);
    expect([field(text, 'SEQUENCE'), field(text, 'DTSTART')]).toEqual(['2', '20260702T150000Z']);
  });

  it('[OU6] [IC10] reminds a day and an hour before, once, however many servers do', async () => {
    await plan();
    await deliver();
    const start = Date.parse('2026-06-23T18:00:00+02:00');
    const both = () => Promise.all([remind(context), remind(context)]);
    t.now = start - DAY - 1;
    await both();
    expect(await deliver()).toEqual([]);
    t.now = start - DAY;
    await both();
    await both();
    await deliver();
    expect([to('alder').length, to('birch').length]).toEqual([1, 1]);
    expect(to('alder')[0]?.text).toContain('Tuesday, 23 June 2026 at 18:00');
    t.now = start - HOUR;
    await both();
    await both();
    expect(await deliver()).toHaveLength(2);
    t.now = start - HOUR / 2;
    await both();
    expect(await deliver()).toEqual([]);
  });

  it('[OU6] [IC10] no reminder leaves after the start, or for what is planned no more', async () => {
    await plan();
    await deliver();
    const start = Date.parse('2026-06-23T18:00:00+02:00');
    t.now = start - HOUR;
    await remind(context);
    const [first] = await sessions();
    await change(1, { kind: 'move', session: first?.id ?? '', wall: '2026-06-24T18:00' });
    const subjects = (await deliver()).map(({ email }) => email.subject);
    expect(new Set(subjects)).toEqual(new Set(['An appointment has changed']));
    t.now = Date.parse('2026-06-30T17:00:00+02:00');
    await remind(context);
    t.now += HOUR;
    expect(await deliver()).toEqual([]);
  });

  it('[IC10] whoever stops the reminders gets none, and the others do; they can be had again', async () => {
    await plan();
    await deliver();
    t.now = Date.parse('2026-06-22T18:00:00+02:00');
    await remind(context);
    await deliver();
    const token = /reminders#(\S+)/.exec(to('alder')[0]?.text ?? '')?.[1] ?? '';
    // One that was in the outbox already is not sent either.
    t.now = Date.parse('2026-06-23T17:00:00+02:00');
    await remind(context);
    await practice.setReminders({ token, on: false });
    await practice.setReminders({ token, on: false });
    await deliver();
    expect([to('alder').length, to('birch').length]).toEqual([0, 1]);
    t.now = Date.parse('2026-06-29T18:00:00+02:00');
    await remind(context);
    await deliver();
    expect([to('alder').length, to('birch').length]).toEqual([0, 1]);
    await practice.setReminders({ token, on: true });
    t.now = Date.parse('2026-06-30T17:00:00+02:00');
    await remind(context);
    await deliver();
    expect(to('alder')).toHaveLength(1);
    for (const wrong of [
      '',
      'x',
      `${token}x`,
      token.replace('.', ''),
      `${people.birch}.${token.split('.')[1] ?? ''}`,
    ]) {
      await expect(practice.setReminders({ token: wrong, on: false })).rejects.toThrow(
        'link-invalid',
      );
    }
  });

  it('[OU10] [IC2] no sender, subject, calendar entry or file name tells what it is about', async () => {
    await plan(6);
    const letters = [...(await deliver())];
    const [first, second] = await sessions();
    await change(1, { kind: 'cancel', session: second?.id ?? '' });
    letters.push(...(await deliver()));
    await change(2, { kind: 'move', session: first?.id ?? '', wall: '2026-06-24T18:00' });
    letters.push(...(await deliver()));
    await change(3, { kind: 'extend', count: 1, skip: [] });
    letters.push(...(await deliver()));
    t.now = Date.parse('2026-06-24T17:00:00+02:00');
    await remind(context);
    letters.push(...(await deliver()));
    await change(4, { kind: 'end' });
    letters.push(...(await deliver()));
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
    const without = createPractice(t.context);
    await without.planCourse(
      'tess',
      'c1',
      tuesdays([
        [people.tess, 'facilitator', 'Tess'],
        [people.alder, 'member', 'Alder'],
      ]),
    );
    const lead = await without.leadOf('tess', 'c1');
    const [first] = (await without.courseDetail(lead)).sessions;
    await without.changeCourse(lead, {
      revision: 1,
      change: { kind: 'move', session: first?.id ?? '', wall: '2026-06-24T18:00' },
    });
    const { kysely } = t.database;
    const entries = await kysely.selectFrom('calendar_entry').selectAll().execute();
    expect(entries.map(({ sequence }) => sequence).toSorted()).toEqual([
      ...Array<number>(15).fill(0),
      1,
    ]);
    expect(await kysely.selectFrom('outbox').selectAll().execute()).toEqual([]);
  });
});
