import type { PreparedItem } from '@rapport/shared/contract/prepared-agenda.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tuesdays } from '../../testing/plans.ts';
import { READY } from '../../testing/prepared.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createPractice, type Practice } from '../practice.ts';
import { putStaffMember } from '../staff/staff-members.ts';

const item = (title: string, change: Partial<PreparedItem> = {}): PreparedItem => ({
  id: title.replaceAll(' ', '-'),
  title,
  minutes: 10,
  note: '',
  ready: [],
  ...change,
});

describe.each(engines)('agendas that are prepared on $kind', (engine) => {
  let t: TestPractice;
  let practice: Practice;
  let sessions: string[];

  beforeEach(async () => {
    t = await testPractice(engine);
    practice = createPractice(t.context);
    await t.account('ash', 'birk');
    const [ash, birk] = [await t.person('Ash', 'ash'), await t.person('Birk', 'birk')];
    for (const person of [ash, birk]) {
      await putStaffMember(t.context.db, { person, roles: ['therapist'] });
    }
    for (const [account, course, title, lead] of [
      ['ash', 'tuesdays', 'Tuesdays', ash],
      ['ash', 'mornings', 'Mornings', ash],
      ['birk', 'others', 'Another’s', birk],
    ] as const) {
      await practice.planCourse(account, course, tuesdays([[lead, 'facilitator', 'L']], { title }));
    }
    sessions = await idsOf('tuesdays');
  });
  afterEach(() => t.end());

  const idsOf = async (course: string) => {
    const rows = await t.context.db
      .selectFrom('session')
      .where('course', '=', course)
      .orderBy('starts_at')
      .select('id')
      .execute();
    return rows.map(({ id }) => id);
  };
  const by = async (session = '', account = 'ash') => ({
    ...(await practice.leaderSeat(account, session)),
    account,
  });
  const shown = async (session = '', account?: string) =>
    practice.agendas.shown(await by(session, account));
  const keep = async (session = '', revision = 0, ...items: PreparedItem[]) =>
    practice.agendas.keep(await by(session), { revision, items });

  it('[AP1] are the usual ones of their kind until somebody prepares them', async () => {
    const agenda = await shown(sessions[4]);
    expect(agenda).toMatchObject({ revision: 0, state: 'open', session: { number: 5 } });
    expect(agenda.changed).toBeUndefined();
    expect(agenda.items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90);
    expect(agenda.items.every(({ title, note }) => title !== '' && note !== '')).toBe(true);
    expect(await practice.agendas.preparedFor(sessions[4] ?? '')).toBeUndefined();
  });

  it('[AP1] are kept whole, with what lies ready, and the room is told', async () => {
    const items = [item('A poem', { note: 'Softly.', ready: [...READY] }), item('A walk')];
    expect(await keep(sessions[4], 0, ...items)).toEqual({ revision: 1 });
    expect(await shown(sessions[4])).toMatchObject({
      items,
      revision: 1,
      changed: { at: new Date(t.now).toISOString(), by: 'Ash' },
    });
    expect(t.prepared).toEqual([sessions[4]]);
    const prepared = await practice.agendas.preparedFor(sessions[4] ?? '');
    expect(prepared).toMatchObject({ revision: 1, items: [{ ready: READY }, {}] });
  });

  it('[AP1] stand sealed in the database', async () => {
    await keep(sessions[4], 0, item('A poem', { note: 'Softly.' }));
    const rows = await t.context.db.selectFrom('prepared_agenda').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/poem|Softly/u);
  });

  it('[AP2] are changed from a revision; a request that is sent again counts once', async () => {
    await keep(sessions[4], 0, item('A poem'));
    await expect(keep(sessions[4], 0, item('A song'))).rejects.toMatchObject({ code: 'stale' });
    expect(await keep(sessions[4], 0, item('A poem'))).toEqual({ revision: 1 });
    await keep(sessions[4], 1, item('A song'));
    await expect(keep(sessions[4], 1, item('A dance'))).rejects.toMatchObject({ code: 'stale' });
    expect((await shown(sessions[4])).items).toMatchObject([{ title: 'A song' }]);
    const entries = await t.context.db
      .selectFrom('audit')
      .where('action', '=', 'agenda-prepared')
      .select('session')
      .execute();
    expect(entries).toEqual([{ session: sessions[4] }, { session: sessions[4] }]);
  });

  it.each(['moved', 'ended'] as const)('[AG8] are the room’s own once it has %s', async (state) => {
    t.preparing.set(sessions[4] ?? '', state);
    await expect(keep(sessions[4], 0, item('A poem'))).rejects.toMatchObject({
      code: 'stale',
      detail: 'room',
    });
    expect((await shown(sessions[4])).state).toBe(state);
    expect(t.prepared).toEqual([]);
  });

  it('[AP3] can be copied from the session before, and from what was prepared by its facilitators', async () => {
    const [morning = ''] = await idsOf('mornings');
    const [foreign = ''] = await idsOf('others');
    await keep(morning, 0, item('A poem'));
    await keep(sessions[9], 0, item('A song'));
    await practice.agendas.keep(await by(foreign, 'birk'), { revision: 0, items: [item('Ours')] });
    const { sources } = await shown(sessions[4]);
    expect(sources.map(({ session, before, title }) => [session, before, title])).toEqual([
      [sessions[3], true, 'Tuesdays'],
      [sessions[9], false, 'Tuesdays'],
      [morning, false, 'Mornings'],
    ]);
    expect((await shown(sessions[0])).sources.map(({ before }) => before)).toEqual([false, false]);
    await expect(shown(foreign)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
