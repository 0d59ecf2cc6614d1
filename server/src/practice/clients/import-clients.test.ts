import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../../testing/test-databases.ts';
import { testPractice, type TestPractice } from '../../testing/test-practice.ts';
import { createPeople, type People } from './clients.ts';

const RECORD: ClientRecord = {
  name: 'Fern',
  legalName: 'Fernanda Böhm',
  pronouns: '',
  email: 'fern@mail.example',
  phone: { country: 'DE', number: '030 123456' },
  language: 'de',
  timeZone: 'Europe/Berlin',
  born: '1990-04-03',
  consent: { by: '', ground: '' },
  prescriber: '',
  state: 'waiting',
  endedOn: '',
};

describe.each(engines)('clients from a file on $kind', (engine) => {
  let t: TestPractice;
  let people: People;
  beforeEach(async () => {
    t = await testPractice(engine);
    people = createPeople(t.context);
    for (const account of ['ash', 'birk']) {
      await t.account(account);
      await t.person(account, account);
    }
  });
  afterEach(() => t.end());

  const file = (...names: string[]) => ({
    clients: names.map((name) => ({ person: `p-${name}`, record: { ...RECORD, name } })),
  });
  const names = async (account = 'ash') =>
    (await people.clientList(account, {})).clients.map(({ name }) => name);

  it('[CL16] are added with their records, for who added them alone, and once', async () => {
    await people.importClients('ash', file('Fern', 'Moss'));
    await people.importClients('ash', file('Fern', 'Moss', 'Olive'));
    expect(await names()).toEqual(['Fern', 'Moss', 'Olive']);
    expect(await names('birk')).toEqual([]);
    expect((await people.clientDetail('ash', 'p-Moss')).record).toEqual({
      ...RECORD,
      name: 'Moss',
    });
    const { clients } = await people.clientList('ash', { search: 'fern@mail' });
    expect(clients).toHaveLength(3);
  });

  it('[CL16] of two requests at once each client is added once', async () => {
    await Promise.all([
      people.importClients('ash', file('Fern', 'Moss')),
      people.importClients('ash', file('Moss', 'Fern')),
    ]);
    expect(await names()).toEqual(['Fern', 'Moss']);
  });

  it('[CL16] all are added or none', async () => {
    await people.addClient('birk', { person: 'p-Moss', name: 'Moss' });
    await expect(people.importClients('ash', file('Fern', 'Moss'))).rejects.toMatchObject({
      code: 'stale',
    });
    const later = file('Fern', 'Olive');
    later.clients[1] = { person: 'p-Olive', record: { ...RECORD, born: '2100-01-01' } };
    await expect(people.importClients('ash', later)).rejects.toMatchObject({
      code: 'invalid-message',
      detail: 'clients.1.record.born',
    });
    expect(await names()).toEqual([]);
  });

  it('[CL17] who may be the same is told by name and address, of one’s own clients alone', async () => {
    await people.importClients('ash', file('Fern', 'Moss'));
    const asked = (change: Partial<ClientRecord>) => ({
      name: 'Somebody',
      legalName: '',
      email: '',
      ...change,
    });
    const clients = [
      asked({ name: 'MOSS' }),
      asked({ name: 'fernanda bohm' }),
      asked({ email: 'fern@mail.example' }),
      asked({}),
    ];
    const { alike } = await people.alikeClients('ash', { clients });
    expect(alike.map((found) => found.map(({ name }) => name))).toEqual([
      ['Moss'],
      ['Fern', 'Moss'],
      ['Fern', 'Moss'],
      [],
    ]);
    expect((await people.alikeClients('birk', { clients })).alike).toEqual([[], [], [], []]);
  });
});
