import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secretFrom } from '../../platform/secret.ts';
import { engines } from '../../testing/test-databases.ts';
import { refreshDemo, type DemoBanner } from './demo.ts';
import { demoPassword } from './demo-password.ts';
import { createPractice, type Practice } from '../practice.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const secret = secretFrom('a secret that only this test knows');

describe.each(engines)('the demo practice on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let accounts: Map<string, string>;
  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    accounts = new Map();
  });
  afterEach(() => t.end());

  const start = (mode: 'auto' | 'on' | 'off' = 'auto'): Promise<DemoBanner | undefined> =>
    refreshDemo({
      ...t.context,
      mode,
      secret,
      timeZone: 'Europe/Berlin',
      accounts: {
        put: ({ email, password }) => {
          accounts.set(email, password);
          return Promise.resolve(email);
        },
        remove: (account) => {
          accounts.delete(account);
          return Promise.resolve();
        },
      },
    });
  const banner = async (mode?: 'auto' | 'on'): Promise<DemoBanner> => {
    const shown = await start(mode);
    if (!shown) throw new Error('no demo');
    return shown;
  };
  const today = async () =>
    (await practice.todaysSessions('robin@demo.example')).map(({ id, title, number, phase }) => ({
      id,
      what: `${title} ${String(number)} ${phase}`,
    }));
  const whatsOn = async () => (await today()).map(({ what }) => what).sort();
  const idOf = async (title: string): Promise<string> =>
    (await today()).find(({ what }) => what.startsWith(title))?.id ?? '';

  it('[DM1] has a session of each course ready now, and a link for everyone but facilitators', async () => {
    const { staff, links } = await banner();
    expect(staff.map((s) => s.email)).toEqual(['robin@demo.example', 'kim@demo.example']);
    expect(staff.map((s) => s.password)).toEqual([...accounts.values()]);
    expect(links.map((l) => `${l.course}: ${l.name}`)).toEqual([
      ...'Alder Birch Cedar Dogwood Elm Fern Ginkgo Hazel'
        .split(' ')
        .map((n) => `Demo group: ${n}`),
      'Demo group: Olive Example',
      'Demo one to one: Ivy',
    ]);
    expect(await whatsOn()).toEqual(['Demo group 6 middle', 'Demo one to one 2 initial']);
    for (const { link, name, number } of links) {
      const { seat, session } = await practice.seatOfLink(new URL(link).hash.slice(1));
      expect([seat.name, session.number]).toEqual([name, number]);
      expect(Math.abs(session.startsAt - t.now)).toBeLessThan(10 * 60_000);
    }
  });

  it('[DM1] is the same after a restart', async () => {
    const first = await banner();
    const sessions = await today();
    t.now += 4 * 60_000;
    expect(await banner()).toEqual(first);
    expect(await today()).toEqual(sessions);
  });

  it('[DM1] moves a session that nobody came to on to now', async () => {
    await banner();
    const sessions = await today();
    t.now += 3 * DAY;
    await banner();
    expect(await today()).toEqual(sessions);
  });

  it('[DM1] leaves a session that is going on as it is, and goes on to the next when it was ended', async () => {
    await banner();
    const id = await idOf('Demo group');
    await t.happen(id);
    t.now += 2 * HOUR;
    const again = await banner();
    expect(await idOf('Demo group')).toBe(id);
    t.ended.add(id);
    const next = await banner();
    expect(next.links.map((l) => l.link)).toEqual(again.links.map((l) => l.link));
    expect(next.links[0]).toMatchObject({ name: 'Alder', number: 7 });
    const alder = await practice.seatOfLink(new URL(next.links[0]?.link ?? '').hash.slice(1));
    expect(alder.session.number).toBe(7);
    expect(await whatsOn()).toEqual([
      'Demo group 6 middle',
      'Demo group 7 middle',
      'Demo one to one 2 initial',
    ]);
  });

  it('[DM1] goes on to the next when a session was left open long ago', async () => {
    await banner();
    await t.happen(await idOf('Demo one to one'));
    t.now += 3 * DAY;
    await banner();
    expect(await whatsOn()).toEqual(['Demo group 6 middle', 'Demo one to one 3 initial']);
  });

  it('[DM1] never runs out of sessions', async () => {
    for (let evening = 0; evening < 12; evening++) {
      await banner();
      const group = await idOf('Demo group');
      await t.happen(group);
      t.ended.add(group);
      t.now += DAY;
    }
    const { links } = await banner();
    expect(await whatsOn()).toContain('Demo group 7 middle');
    expect(links[0]).toMatchObject({ name: 'Alder', number: 7 });
  });

  it('gives a new link in place of a withdrawn one', async () => {
    const { links } = await banner();
    const token = new URL(links[0]?.link ?? '').hash.slice(1);
    const { session, seat } = await practice.seatOfLink(token);
    await practice.withdrawLink(session, seat.seat, 'account');
    const again = await banner();
    expect(again.links[0]?.link).not.toBe(links[0]?.link);
    await expect(practice.seatOfLink(token)).rejects.toMatchObject({ code: 'link-revoked' });
  });

  it('[DM2] is not there when it is off, and closes when it is turned off', async () => {
    expect(await start('off')).toBeUndefined();
    const { links } = await banner();
    expect(await start('off')).toBeUndefined();
    expect(accounts.size).toBe(0);
    for (const { link } of links) {
      const token = new URL(link).hash.slice(1);
      await expect(practice.seatOfLink(token)).rejects.toMatchObject({ code: 'link-revoked' });
    }
    expect(await practice.todaysSessions('robin@demo.example')).toEqual([]);
    const back = await banner('on');
    await practice.seatOfLink(new URL(back.links[0]?.link ?? '').hash.slice(1));
  });

  it('[DM4] has crisis numbers that are plainly invented, and a care sheet, and leaves what was changed', async () => {
    await banner();
    const { lines, revision } = await practice.crisisLines.read();
    expect(lines).toHaveLength(2);
    for (const { name, shown } of lines) {
      expect(name).toMatch(/^Demo /u);
      expect(shown).toMatchObject([{ dial: expect.stringMatching(/^\+120255501\d\d$/) as string }]);
    }
    const { practice: told } = await practice.helpNow.numbers();
    expect(told.phone?.dial).toMatch(/^\+120255501\d\d$/u);
    const sheets = await t.context.db.selectFrom('care_sheet').select('sheet').execute();
    expect(sheets).toHaveLength(1);
    await t.account('robin@demo.example');
    await practice.crisisLines.keep('robin@demo.example', { revision, lines: [] });
    await banner('on');
    expect((await practice.crisisLines.read()).lines).toEqual([]);
  });

  it('[DM4] takes its invented numbers along when it closes, and leaves real ones', async () => {
    await banner();
    const { lines, revision } = await practice.crisisLines.read();
    const kept = lines.map(({ check: _check, shown: _shown, ...line }) => line);
    const own = kept.slice(0, 1).map((line) => ({ ...line, name: 'Ours' }));
    await t.account('robin@demo.example');
    await practice.crisisLines.keep('robin@demo.example', { revision, lines: [...kept, ...own] });
    await start('off');
    await start('off');
    expect(await practice.crisisLines.read()).toMatchObject({
      lines: [{ name: 'Ours' }],
      revision: revision + 2,
    });
    expect((await practice.helpNow.numbers()).practice.phone).toBeUndefined();
  });

  it('[DM2] is not made beside real staff unless it is asked for', async () => {
    const account = { id: 'u', name: 'Tess', email: 'tess@rapport.example', emailVerified: 1 };
    const now = new Date(t.now).toISOString();
    await t.context.db
      .insertInto('auth_user')
      .values({
        ...account,
        emailVerified: engine.kind === 'sqlite' ? 1 : true,
        createdAt: now,
        updatedAt: now,
      } as never)
      .execute();
    expect(await start('auto')).toBeUndefined();
    expect(await start('on')).toBeDefined();
  });
});

describe('a demo password', () => {
  it('[DM3] can be read out, is the same at every start and another in every installation', () => {
    const password = demoPassword(secret, 'robin@demo.example');
    expect(password).toMatch(/^[a-z]+-[a-z]+-[a-z]+-\d{4}$/);
    expect(demoPassword(secret, 'robin@demo.example')).toBe(password);
    expect(demoPassword(secret, 'kim@demo.example')).not.toBe(password);
    const other = secretFrom('the secret of another installation');
    expect(demoPassword(other, 'robin@demo.example')).not.toBe(password);
  });
});
