import type { InvitationLink } from '@rapport/shared/contract/staff.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedLink } from '../practice/access/feed-links.ts';
import { joinLink, validInvitations, withdraw } from '../practice/access/invitations.ts';
import { createPractice, type Practice } from '../practice/practice.ts';
import { eventUid } from '../practice/calendar/calendar-text.ts';
import { readByDebian } from '../testing/read-by-debian.ts';
import { tuesdays } from '../testing/plans.ts';
import { engines } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

const TUESDAY = Date.parse('2026-06-16T19:00:00+02:00');

describe.each(engines)('a feed of one’s calendar on $kind', (engine) => {
  let t: TestServer;
  let practice: Practice;
  let alder: string;
  let tess: string;

  beforeEach(async () => {
    t = await testServer(engine);
    t.practice.now = TUESDAY;
    practice = createPractice(t.practice.context);
    await t.practice.account('tess');
    tess = await t.practice.person('Tess Example', 'tess');
    alder = await t.practice.person('Alder Example');
    await practice.planCourse(
      'tess',
      'c1',
      tuesdays([
        [tess, 'facilitator', 'Tess'],
        [alder, 'member', 'Alder'],
      ]),
    );
  });
  afterEach(() => t.end());

  const ask = (link: string, method = 'GET', headers: Record<string, string> = {}) =>
    // With the mode of most calendars: in its own, fetch asks for a whole answer each time.
    fetch(t.url + new URL(link).pathname + new URL(link).search, {
      method,
      headers,
      cache: 'no-cache',
    });
  const linkOf = (person: string) => feedLink(t.practice.context, person);
  const eventsIn = (text: string) => text.match(/^BEGIN:VEVENT\r$/gm)?.length ?? 0;

  it('[IC5] gives a client’s sessions to whoever has its address, and to nobody else', async () => {
    const link = await linkOf(alder);
    expect(await linkOf(alder)).toBe(link);
    const answer = await ask(link);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    const text = await answer.text();
    expect(eventsIn(text)).toBe(16);
    const rows = await t.practice.database.kysely.selectFrom('calendar_feed').selectAll().execute();
    const token = /calendar\/(.*)\.ics$/.exec(link)?.[1] ?? 'none';
    expect(token).toHaveLength(43);
    expect(JSON.stringify(rows)).not.toContain(token);
    for (const wrong of [
      link.replace(/.\.ics$/, (end) => (end === 'A.ics' ? 'B.ics' : 'A.ics')),
      link.replace('.ics', ''),
      link.replace(/\w+\.ics$/, '.ics'),
      link.replace('.ics', '.ics.ics'),
    ]) {
      expect((await ask(wrong)).status).toBe(404);
    }
  });

  it('[IC2] [PP17] names no condition, group, course, link or other person', async () => {
    for (const person of [alder, tess]) {
      const answer = await ask(await linkOf(person));
      // Identifiers are made by chance, and may have any letters in them.
      const text = (await answer.text()).replaceAll('\r\n ', '').replaceAll(/^UID:.*$/gm, '');
      const disposition = answer.headers.get('content-disposition') ?? '';
      expect(text + disposition).not.toMatch(
        /alder|tess|group|therapy|\bIPT\b|depress|course|join#|session|Tuesdays/i,
      );
      expect(text).toMatch(/^SUMMARY:Appointment\r$/m);
      expect(text).not.toMatch(/ATTENDEE|RRULE|TZID|LOCATION|URL/);
    }
  });

  it('[IC5] costs little to be asked for again', async () => {
    const link = await linkOf(alder);
    const first = await ask(link);
    const etag = first.headers.get('etag') ?? '';
    t.practice.now += 3_600_000;
    const again = await ask(link, 'GET', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await ask(link, 'HEAD');
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(await first.text())));
  });

  it('[IC5] has what is planned now, and what was until ninety days ago', async () => {
    const link = await linkOf(alder);
    const before = await (await ask(link)).text();
    const lead = await practice.leadOf('tess', 'c1');
    const { sessions } = await practice.courseDetail(lead);
    const [first, second] = sessions;
    await practice.changeCourse(lead, {
      revision: 1,
      change: { kind: 'cancel', session: second?.id ?? '' },
    });
    const after = await ask(link, 'GET', { 'if-none-match': '"other"' });
    expect(eventsIn(await after.text())).toBe(15);
    t.practice.now = Date.parse(first?.startsAt ?? '') + 90 * 86_400_000;
    const later = await (await ask(link)).text();
    const uid = /^UID:(.*)\r$/m.exec(before)?.[1] ?? '';
    expect(uid).not.toBe('');
    expect(later).not.toContain(uid);
  });

  it('[IC6] ends with a client’s link, and a new address can be had', async () => {
    const link = await linkOf(alder);
    const { id } = await t.practice.database.kysely
      .selectFrom('membership')
      .where('person', '=', alder)
      .select('id')
      .executeTakeFirstOrThrow();
    await withdraw(t.practice.context, id);
    expect((await ask(link)).status).toBe(404);
    const next = await linkOf(alder);
    expect(next).not.toBe(link);
    expect((await ask(next)).status).toBe(200);
  });

  it('[IC6] a new address that is asked for several times at once is given each time, and one stays', async () => {
    t.practice.now = Date.now();
    const cookie = await t.signIn();
    const renew = () => t.ask('POST', '/api/calendar-feed', { cookie, body: {} });
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all([renew(), renew(), renew(), renew()]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    }
    const { link = '' } = (await t.ask('GET', '/api/calendar-feed', { cookie })).body as {
      link?: string;
    };
    expect((await ask(link)).status).toBe(200);
  });

  const tokenOf = async (person: string) => {
    const { id } = await t.practice.database.kysely
      .selectFrom('membership')
      .where('person', '=', person)
      .select('id')
      .executeTakeFirstOrThrow();
    const invitation = (await validInvitations(t.practice.context, 'c1')).get(id) ?? '';
    return { membership: id, token: joinLink(t.practice.context, invitation).split('#')[1] ?? '' };
  };
  const askOwn = (token: string) =>
    t.ask('POST', '/api/own-calendar', { body: { token, device: 'd'.repeat(43) } });

  it('[IC4] [IC12] leads a client without an address to what is ahead, the same entries as letters have', async () => {
    const { token, membership } = await tokenOf(alder);
    const own = await askOwn(token);
    const { link } = own.body as InvitationLink;
    expect([own.status, link]).toEqual([200, await linkOf(alder)]);
    const lead = await practice.leadOf('tess', 'c1');
    const [first, second] = (await practice.courseDetail(lead)).sessions;
    const session = second?.id ?? '';
    const change = { kind: 'move', session, wall: '2026-07-01T17:00' } as const;
    await practice.changeCourse(lead, { revision: 1, change });
    t.practice.now = Date.parse(first?.startsAt ?? '') + 3_600_000;
    const answer = await ask(`${link}?once`);
    expect(answer.headers.get('content-disposition')).toContain('"appointments.ics"');
    const { method, events } = readByDebian(await answer.text()) as {
      method: string;
      events: Record<string, unknown>[];
    };
    expect([method, events.length]).toEqual(['PUBLISH', 15]);
    expect(events[0]).toMatchObject({
      uid: eventUid(session, membership, new URL(link).hostname),
      start: '2026-07-01T15:00:00+00:00',
      sequence: 1,
      summary: 'Appointment',
      attendees: [],
      organizer: null,
    });
    // The feed has what was, too, and is no file.
    expect(eventsIn(await (await ask(link)).text())).toBe(16);
  });

  it('[IC12] ends with the link, and is not for a link that leads to signing in', async () => {
    const { token, membership } = await tokenOf(alder);
    const { link } = (await askOwn(token)).body as InvitationLink;
    await withdraw(t.practice.context, membership);
    expect((await askOwn(token)).body).toMatchObject({ error: { code: 'link-revoked' } });
    expect((await ask(`${link}?once`)).status).toBe(404);
    const again = await practice.feedOfSeat({ person: alder, role: 'observer', account: null });
    expect(again).not.toBe(link);
    for (const seat of [
      { person: alder, role: 'observer', account: 'tess' },
      { person: alder, role: 'facilitator', account: null },
    ] as const) {
      await expect(practice.feedOfSeat(seat)).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });

  it('[IC5] [IC6] a colleague has one of their own, renews it and ends it', async () => {
    t.practice.now = Date.now();
    const cookie = await t.signIn();
    const renew = async () =>
      ((await t.ask('POST', '/api/calendar-feed', { cookie, body: {} })).body as InvitationLink)
        .link;
    const known = async () => (await t.ask('GET', '/api/calendar-feed', { cookie })).body;
    expect(await known()).toEqual({});
    const first = await renew();
    expect(await known()).toEqual({ link: first });
    expect(eventsIn(await (await ask(first)).text())).toBeGreaterThan(0);
    const second = await renew();
    expect((await ask(first)).status).toBe(404);
    expect((await ask(second)).status).toBe(200);
    await t.practice.database.kysely
      .updateTable('staff_member')
      .set({ deactivated_at: 1 })
      .execute();
    expect((await ask(second)).status).toBe(404);
    await t.practice.database.kysely
      .updateTable('staff_member')
      .set({ deactivated_at: null })
      .execute();
    expect((await t.ask('DELETE', '/api/calendar-feed', { cookie })).status).toBe(204);
    expect(await known()).toEqual({});
    expect((await ask(second)).status).toBe(404);
  });
});
