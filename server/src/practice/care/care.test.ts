import type { CareSheet } from '@rapport/shared/contract/care-sheet.ts';
import type { CrisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import { optionalParagraph } from '@rapport/shared/contract/text.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../../testing/test-databases.ts';
import { addCourse } from '../courses/course-store.ts';
import type { Seated } from '../access/access.ts';
import { createPractice, type Practice } from '../practice.ts';
import { testPractice, TUESDAY, type TestPractice } from '../../testing/test-practice.ts';

const DAY = 86_400_000;

const sheet = (change: Partial<CareSheet> = {}): CareSheet => ({
  contact: {
    name: 'Moss Example',
    relation: 'Sister',
    phone: { country: 'US', number: '(202) 555-0117' },
    note: '',
    agreedOn: '2026-06-02',
  },
  address: '12 Invented Lane',
  emergency: '911',
  plan: { signs: '', helps: 'A walk', places: '', people: '', professionals: '', surroundings: '' },
  ...change,
});

const line = (change: Partial<CrisisLine> = {}): CrisisLine => ({
  kind: 'crisis',
  name: 'Demo crisis line',
  country: 'US',
  region: '',
  ways: [{ kind: 'call', number: '(202) 555-0142' }],
  hours: { kind: 'always' },
  note: '',
  verifiedOn: '2026-06-01',
  ...change,
});

describe.each(engines)('care on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let tess: Seated;
  let wim: Seated;
  let alder: string;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    await t.account('tess', 'wim');
    const course = await addCourse(t.context.db, {
      title: 'Tuesdays',
      approach: 'ipt',
      format: 'group',
      sessions: 4,
      timeZone: 'Europe/Berlin',
      minutes: 90,
      known: { number: 1, at: TUESDAY },
      people: [
        { person: await t.person('Tess', 'tess'), role: 'facilitator', name: 'Tess' },
        { person: await t.person('Wim', 'wim'), role: 'co-facilitator', name: 'Wim' },
        { person: await t.person('Alder Whole Name'), role: 'member', name: 'Alder' },
        { person: await t.person('Birch'), role: 'member', name: 'Birch' },
        { person: await t.person('Olive'), role: 'observer', name: 'Olive' },
      ],
    });
    const { id } = await t.context.db
      .selectFrom('session')
      .where('course', '=', course)
      .where('number', '=', 1)
      .select('id')
      .executeTakeFirstOrThrow();
    [tess, wim] = [await practice.leaderSeat('tess', id), await practice.leaderSeat('wim', id)];
    alder = await seat('Alder');
  });
  afterEach(() => t.end());

  const seat = async (name: string): Promise<string> => {
    const { seats } = await practice.sessionFacts(tess.session.id);
    return seats.find((s) => s.name === name)?.seat ?? '';
  };
  const entries = async () =>
    (await practice.auditTrail(tess.session)).entries.map(({ by, action, about }) =>
      [by, action, about].join(' '),
    );

  describe('a care sheet', () => {
    const keep = (revision: number, change: Partial<CareSheet> = {}, leader = tess) =>
      practice.careSheets.keep(leader, alder, { revision, sheet: sheet(change) });

    it('[CS1] is blank at first, and belongs to the person in every session of theirs', async () => {
      expect(await practice.careSheets.read(tess, alder)).toMatchObject({
        revision: 0,
        sheet: {
          contact: { name: '', relation: '', phone: { country: '', number: '' }, note: '' },
          address: '',
        },
        lines: [],
      });
      t.now += 5;
      expect(await keep(0)).toEqual({ revision: 1 });
      const later = await t.context.db
        .selectFrom('session')
        .where('number', '=', 2)
        .select('id')
        .executeTakeFirstOrThrow();
      const { seats } = await practice.sessionFacts(later.id);
      const next = seats.find(({ name }) => name === 'Alder')?.seat ?? '';
      const leader = await practice.leaderSeat('wim', later.id);
      expect(await practice.careSheets.read(leader, next)).toEqual({
        sheet: sheet(),
        phone: { text: '+1 202 555 0117', dial: '+12025550117' },
        revision: 1,
        changed: { at: new Date(TUESDAY + 5).toISOString(), by: 'Tess' },
        lines: [],
      });
    });

    it('[CS2] is a member’s: facilitators and those who watch have none, nor have strangers', async () => {
      for (const other of [await seat('Wim'), await seat('Olive'), 'nobody']) {
        await expect(practice.careSheets.read(tess, other)).rejects.toThrow('not-found');
        const kept = { revision: 0, sheet: sheet() };
        await expect(practice.careSheets.keep(tess, other, kept)).rejects.toThrow('not-found');
      }
      expect(await entries()).toEqual([]);
    });

    it('[CS3] lets only one of two changes made from the same revision through', async () => {
      for (const from of [0, 1]) {
        const both = await Promise.allSettled([
          keep(from, { address: 'One place' }),
          keep(from, { address: 'Another place' }, wim),
        ]);
        expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
          reason: { code: 'stale' },
        });
        const stands = await practice.careSheets.read(tess, alder);
        expect(stands.revision).toBe(from + 1);
        const won = both[0].status === 'fulfilled' ? 'One place' : 'Another place';
        expect(stands.sheet.address).toBe(won);
      }
      await expect(keep(7)).rejects.toThrow('stale');
    });

    it('[CS3] answers a change that is sent once more as the first time, and enters it once', async () => {
      expect(await keep(0)).toEqual({ revision: 1 });
      expect(await keep(0)).toEqual({ revision: 1 });
      expect(await keep(1, { address: '' })).toEqual({ revision: 2 });
      expect(await keep(1, { address: '' })).toEqual({ revision: 2 });
      await expect(keep(0)).rejects.toThrow('stale');
      expect(await entries()).toEqual(Array(2).fill('Tess care-sheet-changed Alder'));
    });

    it('[CS1] gives back any text as it was written', async () => {
      let revision = 0;
      const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((typed) => `“${typed}”`);
      await fc.assert(
        fc.asyncProperty(text, async (typed) => {
          const address = optionalParagraph(400).parse(typed);
          ({ revision } = await keep(revision, { address }));
          expect((await practice.careSheets.read(tess, alder)).sheet.address).toBe(address);
        }),
        { numRuns: 30 },
      );
    });

    it('[CS4] [AU1] is never read without an entry, and given even where none can be made', async () => {
      await practice.careSheets.read(wim, alder);
      t.now += 1;
      await practice.careSheets.read(tess, alder);
      expect(await entries()).toEqual(['Wim care-sheet-read Alder', 'Tess care-sheet-read Alder']);
      await keep(0);
      await t.context.db.schema.dropTable('audit').execute();
      expect((await practice.careSheets.read(tess, alder)).sheet).toEqual(sheet());
      // A change waits until it can be entered.
      await expect(keep(1, { address: 'Elsewhere' })).rejects.toThrow();
      expect((await practice.careSheets.read(tess, alder)).revision).toBe(1);
    });

    it('[CS5] goes with the person', async () => {
      await keep(0);
      await t.context.db.deleteFrom('person').where('name', '=', 'Alder Whole Name').execute();
      expect(await t.context.db.selectFrom('care_sheet').selectAll().execute()).toEqual([]);
      expect(await entries()).toEqual(['Tess care-sheet-changed ']);
    });
  });

  describe('the crisis lines', () => {
    const keep = (revision: number, ...lines: CrisisLine[]) =>
      practice.crisisLines.keep('tess', { revision, lines });

    it('[CS6] are none at first, and come with every care sheet', async () => {
      expect(await practice.crisisLines.read()).toEqual({ lines: [], revision: 0 });
      await keep(
        0,
        line(),
        line({ name: 'Another', ways: [{ kind: 'words', text: 'Write HELLO' }] }),
      );
      const { lines, revision, changed } = await practice.crisisLines.read();
      expect(lines.map(({ name }) => name)).toEqual(['Demo crisis line', 'Another']);
      expect([revision, changed?.by]).toEqual([1, 'Tess']);
      expect((await practice.careSheets.read(wim, alder)).lines).toEqual(lines);
    });

    it('[CS7] are to be checked when nobody has verified them for 180 days', async () => {
      await keep(0, line({ verifiedOn: '2026-06-16' }));
      const start = Date.parse('2026-06-16');
      const check = async () => (await practice.crisisLines.read()).lines[0]?.check;
      t.now = start + 180 * DAY;
      expect(await check()).toBe(false);
      t.now += 1;
      expect(await check()).toBe(true);
    });

    it('[CS7] were verified today at the latest', async () => {
      const tomorrow = keep(0, line({ verifiedOn: '2026-06-17' }));
      await expect(tomorrow).resolves.toEqual({ revision: 1 });
      await expect(keep(1, line(), line({ verifiedOn: '2026-06-19' }))).rejects.toMatchObject({
        code: 'invalid-message',
        detail: 'lines.1.verifiedOn',
      });
    });

    it('[CS8] are changed from a revision, and each change is entered once', async () => {
      await keep(0, line());
      expect(await keep(0, line())).toEqual({ revision: 1 });
      await expect(keep(0)).rejects.toThrow('stale');
      await keep(1);
      await expect(keep(1, line())).rejects.toThrow('stale');
      const rows = await t.context.db.selectFrom('audit').selectAll().execute();
      expect(rows).toEqual(
        Array(2).fill(
          expect.objectContaining({
            action: 'crisis-lines-changed',
            actor_account: 'tess',
            session: null,
            subject: null,
          }),
        ),
      );
    });
  });
});
