import type { AuditTrail } from '@rapport/shared/contract/audit.ts';
import type { CareSheetShown } from '@rapport/shared/contract/care-sheet.ts';
import type { SessionList } from '@rapport/shared/contract/rest.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../testing/test-databases.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

const SHEET = {
  contact: {
    name: 'Moss Example',
    relation: 'Sister',
    phone: { country: 'US', number: '(202) 555-0117' },
    note: '',
  },
  address: '12 Invented Lane\nDemo Town',
  plan: { signs: '', helps: 'A walk', places: '', people: '', professionals: '', surroundings: '' },
};
const LINE = {
  kind: 'crisis',
  name: 'Demo crisis line',
  country: 'US',
  region: '',
  ways: [{ kind: 'call', number: '(202) 555-0142' }],
  hours: { kind: 'always' },
  note: '',
  verifiedOn: '2026-06-01',
};

describe.each(engines)('care over HTTP on $kind', (engine) => {
  let t: TestServer;
  let robin: string;
  let kim: string;
  let group: SessionList['sessions'][number];
  let single: SessionList['sessions'][number];
  beforeAll(async () => {
    t = await testServer(engine);
    [robin, kim] = [await t.signIn(), await t.signIn('kim@demo.example')];
    const { sessions } = (await t.ask('GET', '/api/sessions', { cookie: robin }))
      .body as SessionList;
    const of = (format: string) => {
      const found = sessions.find((s) => s.format === format);
      if (!found) throw new Error(`no session: ${format}`);
      return found;
    };
    [group, single] = [of('group'), of('individual')];
  });
  afterAll(() => t.end());

  const seatOf = (session: typeof group, name: string): string =>
    session.people.find((person) => person.name === name)?.seat ?? '';
  const careOf = (session: typeof group, name: string): string =>
    `/api/sessions/${session.id}/people/${seatOf(session, name)}/care`;
  const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
  const byLink = (name: string) => {
    const { link } = t.banner.links.find((l) => l.name === name) ?? {};
    return bearer(new URL(link ?? '').hash.slice(1));
  };
  const byFacilitatorsLink = async () => bearer(await t.facilitatorToken(robin, group.id));

  it('[CS9] gives a member’s sheet to the facilitators of the session', async () => {
    const path = careOf(group, 'Fern');
    for (const as of [{ cookie: robin }, { cookie: kim }]) {
      const { status, body } = await t.ask('GET', path, as);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        sheet: { contact: { name: 'Moss Example' } },
        revision: 1,
        phone: { dial: '+12025550117' },
        lines: [{ name: 'Demo emergency', check: false }, { name: 'Demo crisis line' }],
      });
    }
  });

  it('[CS9] gives it to nobody else', async () => {
    const path = careOf(group, 'Fern');
    const refused = async (as: object, at = path) => {
      const { status, body } = await t.ask('GET', at, as);
      return [status, (body as { error: { code: string } }).error.code];
    };
    expect(await refused({})).toEqual([401, 'not-signed-in']);
    // By a link alone nobody reads a care sheet, not even a facilitator.
    for (const as of [byLink('Fern'), byLink('Olive Example'), await byFacilitatorsLink()]) {
      expect(await refused(as)).toEqual([401, 'not-signed-in']);
    }
    // Kim leads the group only, and a seat of another session is none of this one.
    expect(await refused({ cookie: kim }, careOf(single, 'Ivy'))).toEqual([403, 'not-allowed']);
    const elsewhere = `/api/sessions/${group.id}/people/${seatOf(single, 'Ivy')}/care`;
    expect(await refused({ cookie: robin }, elsewhere)).toEqual([404, 'not-found']);
    expect(await refused({ cookie: robin }, careOf(group, 'Kim Example'))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('[CS9] lets it be changed by the session’s facilitators, and by nobody else', async () => {
    const path = careOf(group, 'Elm');
    const body = { revision: 0, sheet: SHEET };
    expect((await t.ask('PUT', path, { body })).status).toBe(401);
    expect((await t.ask('PUT', path, { body, ...(await byFacilitatorsLink()) })).status).toBe(401);
    const evil = { origin: 'https://evil.example' };
    expect((await t.ask('PUT', path, { body, cookie: kim, headers: evil })).status).toBe(403);
    const other = await t.ask('PUT', careOf(single, 'Ivy'), { body, cookie: kim });
    expect(other.status).toBe(403);
    expect(await t.ask('PUT', path, { body, cookie: kim })).toMatchObject({
      status: 200,
      body: { revision: 1 },
    });
    const stale = await t.ask('PUT', path, {
      body: { revision: 0, sheet: { ...SHEET, address: '' } },
      cookie: robin,
    });
    expect(stale).toMatchObject({ status: 409, body: { error: { code: 'stale' } } });
    const { body: shown } = await t.ask('GET', path, { cookie: robin });
    expect(shown).toMatchObject({ sheet: SHEET, revision: 1, changed: { by: 'Kim Example' } });
  });

  it('[CS9] names the field that is wrong, and takes the longest sheet there can be, in any script', async () => {
    const path = careOf(group, 'Hazel');
    const put = (body: unknown) => t.ask('PUT', path, { body, cookie: robin });
    for (const [detail, sheet] of [
      ['sheet.address', { ...SHEET, address: 'x'.repeat(401) }],
      ['sheet.contact.phone', { ...SHEET, contact: { ...SHEET.contact, phone: 5 } }],
      [
        'sheet.contact.phone.number',
        { ...SHEET, contact: { ...SHEET.contact, phone: { country: 'GB', number: '999 / 112' } } },
      ],
      ['sheet.emergency', { ...SHEET, emergency: 'x'.repeat(41) }],
      ['sheet.contact.agreedOn', { ...SHEET, contact: { ...SHEET.contact, agreedOn: 'May' } }],
      ['sheet.plan.helps', { ...SHEET, plan: { ...SHEET.plan, helps: 'x'.repeat(1001) } }],
      ['sheet', { ...SHEET, diagnosis: 'none of its business' }],
    ] as const) {
      expect(await put({ revision: 0, sheet })).toMatchObject({
        status: 400,
        body: { error: { code: 'invalid-message', detail } },
      });
    }
    const long = (length: number) => '語'.repeat(length);
    const parts = Object.keys(SHEET.plan).map((part) => [part, long(1000)]);
    const longest = {
      contact: {
        name: long(100),
        relation: long(60),
        phone: { country: 'DE', number: '0800 111 0 111' },
        note: long(100),
        agreedOn: '2026-05-04',
      },
      address: long(400),
      emergency: long(40),
      plan: Object.fromEntries(parts) as unknown,
    };
    expect((await put({ revision: 0, sheet: longest })).status).toBe(200);
    const { body } = await t.ask('GET', path, { cookie: robin });
    expect((body as CareSheetShown).sheet).toEqual(longest);
    expect((await put({ revision: 1, sheet: 'x'.repeat(70_000) })).status).toBe(413);
  });

  it('[CS8] lets staff, and nobody else, read and change the crisis lines', async () => {
    const path = '/api/crisis-lines';
    for (const as of [{}, await byFacilitatorsLink()]) {
      expect((await t.ask('GET', path, as)).status).toBe(401);
      expect((await t.ask('PUT', path, { ...as, body: { revision: 1, lines: [] } })).status).toBe(
        401,
      );
    }
    const put = (revision: number, ...lines: unknown[]) =>
      t.ask('PUT', path, { cookie: kim, body: { revision, lines } });
    for (const [detail, line] of [
      ['lines.0.name', { ...LINE, name: ' ' }],
      ['lines.0.ways', { ...LINE, ways: [] }],
      ['lines.0.ways.0.number', { ...LINE, ways: [{ kind: 'call', number: '911 / 988' }] }],
      ['lines.0.ways.0.number', { ...LINE, ways: [{ kind: 'call', number: '988 (24/7)' }] }],
      ['lines.0.ways.0.number', { ...LINE, ways: [{ kind: 'text', number: '988, evenings' }] }],
      ['lines.0.verifiedOn', { ...LINE, verifiedOn: '2026-02-30' }],
      ['lines.0.verifiedOn', { ...LINE, verifiedOn: '2999-01-01' }],
    ] as const) {
      expect(await put(1, line)).toMatchObject({ status: 400, body: { error: { detail } } });
    }
    expect((await put(1, ...Array<unknown>(41).fill(LINE))).status).toBe(400);
    expect(await put(1, LINE)).toMatchObject({ status: 200, body: { revision: 2 } });
    expect((await t.ask('GET', path, { cookie: robin })).body).toMatchObject({
      lines: [LINE],
      revision: 2,
      changed: { by: 'Kim Example' },
    });
  });

  it('[AU6] shows who did what to the session’s facilitators, and to nobody else', async () => {
    const path = `/api/sessions/${single.id}/audit`;
    await t.ask('GET', careOf(single, 'Ivy'), { cookie: robin });
    const { status, body } = await t.ask('GET', path, { cookie: robin });
    expect(status).toBe(200);
    const { entries, more } = body as AuditTrail;
    expect(more).toBe(false);
    expect(entries).toMatchObject([
      { action: 'care-sheet-read', by: 'Dr. Robin Demo', about: 'Ivy' },
    ]);
    expect((await t.ask('GET', path, { cookie: kim })).status).toBe(403);
    expect((await t.ask('GET', path)).status).toBe(401);
    expect((await t.ask('GET', path, byLink('Ivy'))).status).toBe(401);
    const ofGroup = `/api/sessions/${group.id}/audit`;
    expect((await t.ask('GET', ofGroup, await byFacilitatorsLink())).status).toBe(401);
    expect((await t.ask('GET', ofGroup, { cookie: kim })).status).toBe(200);
  });
});
