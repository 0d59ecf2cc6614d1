import type { PreparedItem } from '@rapport/shared/contract/prepared-agenda.ts';
import { PREPARED_LIMITS } from '@rapport/shared/contract/prepared-agenda-limits.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { READY } from '../../testing/prepared.ts';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createAgendas, type OwnAgendas } from './agendas.ts';

const item = (title: string, minutes = 10): PreparedItem => ({
  id: title.replaceAll(' ', '-'),
  title,
  minutes,
  note: 'Softly.',
  ready: [...READY],
});

describe.each(engines)('the practice’s own agendas on $kind', (engine) => {
  let t: TestPractice;
  let own: OwnAgendas;

  beforeEach(async () => {
    t = await testPractice(engine);
    ({ own } = createAgendas(t.context));
    await t.account('ash', 'birk');
    await t.person('Ash', 'ash');
    await t.person('Birk', 'birk');
  });
  afterEach(() => t.end());

  const keep = (
    agenda: string,
    {
      account = 'ash',
      revision = 0,
      name = 'First evening',
      items = [item('A poem'), item('A walk', 20)],
    } = {},
  ) => own.keep({ agenda, account }, { revision, name, items });
  const rename = (agenda: string, name: string, revision = 1, account = 'birk') =>
    own.rename({ agenda, account }, { name, revision });
  const names = async () => (await own.list()).agendas.map(({ name }) => name);
  const changes = async () => {
    const rows = await t.context.db
      .selectFrom('audit')
      .where('action', '=', 'practice-changed')
      .select('actor_account')
      .execute();
    return rows.map(({ actor_account }) => actor_account).toSorted();
  };

  it('[AP5] are kept whole with a name, for all facilitators, and listed by name', async () => {
    expect(await own.list()).toEqual({ agendas: [] });
    await keep('b', { name: 'Week 10' });
    await keep('a', { name: 'Week 9', account: 'birk' });
    await keep('c', { name: 'ärger' });
    expect(await names()).toEqual(['ärger', 'Week 9', 'Week 10']);
    const changed = { at: new Date(t.now).toISOString(), by: 'Birk' };
    expect((await own.list()).agendas[1]).toEqual({
      id: 'a',
      name: 'Week 9',
      items: 2,
      minutes: 30,
      revision: 1,
      changed,
    });
    expect(await own.read('a')).toEqual({
      id: 'a',
      name: 'Week 9',
      items: [item('A poem'), item('A walk', 20)],
      revision: 1,
      changed,
    });
    await expect(own.read('nowhere')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('[AP5] stand sealed in the database, names as well', async () => {
    await keep('a');
    const rows = await t.context.db.selectFrom('practice_agenda').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/evening|poem|Softly/iu);
  });

  it('[AP6] are replaced from a revision; a request that is sent again counts once', async () => {
    await keep('a');
    expect(await keep('a')).toEqual({ revision: 1 });
    const theirs = { revision: 1, items: [item('A song')], account: 'birk' };
    expect(await keep('a', theirs)).toEqual({ revision: 2 });
    expect(await keep('a', theirs)).toEqual({ revision: 2 });
    await expect(keep('a', { revision: 1, items: [item('A dance')] })).rejects.toMatchObject({
      code: 'stale',
      detail: 'agenda',
    });
    expect((await own.read('a')).items).toEqual([item('A song')]);
    expect((await own.read('a')).changed.by).toBe('Birk');
    expect(await changes()).toEqual(['ash', 'birk']);
  });

  it.each(['First evening', ' first  EVENING', 'Fïrst evening'])(
    '[AP6] have a name once: “%s” beside “First evening” is refused, and nothing is lost',
    async (name) => {
      await keep('a');
      await keep('b', { name: 'Other' });
      const refusal = { code: 'stale', detail: 'name' };
      await expect(keep('c', { name, items: [item('A song')] })).rejects.toMatchObject(refusal);
      await expect(rename('b', name)).rejects.toMatchObject(refusal);
      await expect(keep('b', { name, revision: 1 })).rejects.toMatchObject(refusal);
      expect(await names()).toEqual(['First evening', 'Other']);
      expect((await own.read('a')).items).toHaveLength(2);
      expect(await changes()).toHaveLength(2);
    },
  );

  it('[AP6] of two who keep one under a name at once, the second is told', async () => {
    const both = await Promise.allSettled([
      keep('a', { items: [item('A poem')] }),
      keep('b', { items: [item('A song')], account: 'birk' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'stale', detail: 'name' },
    });
    expect(await names()).toEqual(['First evening']);
  });

  it('[AP6] of two who call different ones the same at once, the second is told', async () => {
    await keep('a', { name: 'One' });
    await keep('b', { name: 'Two' });
    const both = await Promise.allSettled([rename('a', 'Three'), rename('b', 'Three')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'stale', detail: 'name' },
    });
    expect(await names()).toHaveLength(2);
  });

  it('[AP6] are called otherwise, with all that is in them', async () => {
    await keep('a');
    const before = await own.read('a');
    expect(await rename('a', 'Evening one')).toEqual({ revision: 2 });
    expect(await rename('a', 'Evening one')).toEqual({ revision: 2 });
    expect(await own.read('a')).toEqual({
      ...before,
      name: 'Evening one',
      revision: 2,
      changed: { ...before.changed, by: 'Birk' },
    });
    expect((await own.list()).agendas).toMatchObject([{ items: 2, minutes: 30 }]);
    await expect(rename('a', 'Another')).rejects.toMatchObject({ code: 'stale' });
    await expect(rename('nowhere', 'Another')).rejects.toMatchObject({ code: 'not-found' });
    // The first name is free again; its own, with other capitals, was never taken.
    await keep('b');
    expect(await rename('a', 'EVENING ONE', 2)).toEqual({ revision: 3 });
  });

  it('[AP6] are removed as they were seen, and never with a change of a colleague’s', async () => {
    await keep('a');
    await keep('a', { revision: 1, items: [item('A song')], account: 'birk' });
    const remove = (revision: number) => own.remove({ agenda: 'a', account: 'ash' }, { revision });
    await expect(remove(1)).rejects.toMatchObject({ code: 'stale', detail: 'agenda' });
    await remove(2);
    await remove(2);
    expect(await names()).toEqual([]);
    await expect(keep('a', { revision: 2 })).rejects.toMatchObject({ code: 'not-found' });
    expect(await changes()).toEqual(['ash', 'ash', 'birk']);
  });

  it('[AP6] stay when whoever saved them works here no more', async () => {
    await keep('a');
    await t.context.db.updateTable('person').set({ account: null }).execute();
    expect((await own.list()).agendas).toMatchObject([
      { name: 'First evening', changed: { at: new Date(t.now).toISOString() } },
    ]);
    expect((await own.read('a')).changed.by).toBeUndefined();
  });

  it('[AP5] are as many as a practice can keep, and no more; the list shows them all', async () => {
    const row = await rowLike();
    for (let at = 1; at < PREPARED_LIMITS.agendas; at += 1) {
      await t.context.db
        .insertInto('practice_agenda')
        .values(row(`agenda-${String(at)}`, `Evening ${String(at)}`))
        .execute();
    }
    const { agendas } = await own.list();
    expect(agendas).toHaveLength(PREPARED_LIMITS.agendas);
    expect(agendas.at(-1)?.name).toBe(`Evening ${String(PREPARED_LIMITS.agendas - 1)}`);
    await expect(keep('more', { name: 'More' })).rejects.toMatchObject({ code: 'full' });
    // What is there can be replaced all the same.
    expect(await keep('a', { name: 'Evening 0', revision: 1 })).toEqual({ revision: 2 });
  });

  /** Rows like the one that is kept first, sealed for their places. */
  async function rowLike() {
    await keep('a', { name: 'Evening 0' });
    const { clientSeal } = t.context;
    const row = await t.context.db
      .selectFrom('practice_agenda')
      .selectAll()
      .executeTakeFirstOrThrow();
    const items = clientSeal.open(row.items, 'practice_agenda items a 1');
    return (id: string, name: string) => ({
      ...row,
      id,
      name_hash: name,
      head: clientSeal.seal(
        JSON.stringify({ name, items: 2, minutes: 30 }),
        `practice_agenda head ${id} 1`,
      ),
      items: clientSeal.seal(items, `practice_agenda items ${id} 1`),
    });
  }
});
