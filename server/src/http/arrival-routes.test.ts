import type { Arrivals, ArrivalRuleShown } from '@rapport/shared/contract/arrival.ts';
import type { AuditTrail } from '@rapport/shared/contract/audit.ts';
import type { JoinInfo, SessionList } from '@rapport/shared/contract/rest.ts';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../storage/open-database.ts';
import { enter } from '../testing/hosted.ts';
import { runApp, TestSocket, type RunningApp } from '../testing/running-app.ts';
import { silent } from '../testing/test-databases.ts';
import { cookieOf } from '../testing/test-server.ts';

const PLACE = 'Kirchstraße 4, Weimar';

describe('before the door opens, on a running server', () => {
  let server: RunningApp;
  let logged: string;
  /** She facilitates both demo courses, he only the group. */
  let robin: string;
  let kim: string;
  let session: SessionList['sessions'][number];
  const open: TestSocket[] = [];

  beforeEach(async () => {
    logged = '';
    const logger = pino({ level: 'trace' }, { write: (line: string) => void (logged += line) });
    server = await runApp({}, logger);
    const signIn = async (first: string): Promise<string> => {
      const { email, password } =
        server.app.demo?.staff.find((one) => one.email.startsWith(first)) ?? {};
      return cookieOf(
        (await ask('POST', '/api/auth/sign-in/email', { body: { email, password } })).headers,
      );
    };
    [robin, kim] = [await signIn('robin'), await signIn('kim')];
    const { sessions } = await answerOf<SessionList>('/api/sessions', robin);
    const group = sessions.find(({ format }) => format === 'group');
    if (!group) throw new Error('no group');
    session = group;
  });
  afterEach(async () => {
    for (const { socket } of open) socket.disconnect();
    await server.end();
  });

  const ask = (
    method: string,
    path: string,
    { cookie = '', body }: { cookie?: string; body?: object } = {},
  ) =>
    fetch(server.url + path, {
      method,
      headers: { origin: server.url, cookie, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  const answerOf = async <T>(path: string, cookie: string) =>
    (await (await ask('GET', path, { cookie })).json()) as T;
  const connect = async (auth: Record<string, unknown>, headers: Record<string, string> = {}) => {
    const socket = new TestSocket(server.url, auth, headers);
    open.push(socket);
    expect(await socket.connected()).toBe('connected');
    return socket;
  };
  const leads = async (cookie: string) => {
    const lead = await connect({ session: session.id }, { cookie });
    await lead.command(enter('Robin'));
    return lead;
  };
  const waits = async (name: string) => {
    const { link = '' } = session.people.find((one) => one.name === name) ?? {};
    const client = await connect({ token: link.slice(link.indexOf('#') + 1) });
    await client.command(enter(name));
    return { client, seat: client.view?.me.seat ?? '' };
  };
  const decide = async (asking: string) => {
    const { revision } = await answerOf<ArrivalRuleShown>('/api/arrival-rule', kim);
    const { status } = await ask('PUT', '/api/arrival-rule', {
      cookie: kim,
      body: { revision, asking },
    });
    expect(status).toBe(200);
  };
  const answer = async (name: string, where: object = { is: 'words', words: PLACE }) =>
    (
      await ask('POST', '/api/arrival', {
        body: {
          token: server.tokenOf(name),
          kept: false,
          where,
          alone: true,
          phone: { is: 'number', number: '030 901820' },
        },
      })
    ).status;
  const arrivals = (cookie = robin) =>
    answerOf<Arrivals>(`/api/sessions/${session.id}/arrivals`, cookie);

  it('[BF3] [BF9] facilitators are told that something was answered, and nobody but them reads what', async () => {
    await decide('asked');
    const lead = await leads(robin);
    const [{ client, seat }, other, observer] = [
      await waits('Alder'),
      await waits('Birch'),
      await waits(session.people.find(({ role }) => role === 'observer')?.name ?? ''),
    ];
    expect(await answer('Alder')).toBe(204);
    await vi.waitFor(() => expect(lead.received['room:arrivals']).toHaveLength(1));
    expect(lead.received['room:arrivals']).toEqual([{}]);
    const { people } = await arrivals();
    expect(people.find((one) => one.seat === seat)).toMatchObject({
      answer: { where: PLACE, alone: true },
      lacks: false,
    });
    for (const { received } of [client, other.client, observer.client]) {
      expect(received).not.toHaveProperty('room:arrivals');
      expect(JSON.stringify(received)).not.toContain('Kirchstraße');
    }
    expect(JSON.stringify(lead.received)).not.toContain('Kirchstraße');
    expect(logged).not.toContain('Kirchstraße');
    const info = await ask('POST', '/api/join', { body: { token: server.tokenOf('Alder') } });
    expect(JSON.stringify((await info.json()) as JoinInfo)).not.toContain('Kirchstraße');
  });

  it('[BF7] nobody who lacks an answer is let in, alone or with others, without a reason', async () => {
    await decide('asked');
    const lead = await leads(robin);
    const alder = await waits('Alder');
    const birch = await waits('Birch');
    expect(await answer('Birch')).toBe(204);
    expect(await lead.command({ type: 'lobby:admit-all', seats: [alder.seat, birch.seat] })).toBe(
      'reason-needed',
    );
    expect(await lead.command({ type: 'lobby:admit', seat: alder.seat })).toBe('reason-needed');
    expect(await alder.client.command({ type: 'lobby:admit', seat: birch.seat })).toBe(
      'not-allowed',
    );
    expect(await lead.command({ type: 'lobby:admit', seat: birch.seat })).toBe('ok');
    const path = `/api/sessions/${session.id}/people/${alder.seat}/reason`;
    expect((await ask('POST', path, { cookie: robin, body: { reason: ' ' } })).status).toBe(400);
    const given = await ask('POST', path, { cookie: robin, body: { reason: 'Knows me well' } });
    expect(given.status).toBe(204);
    expect(await lead.command({ type: 'lobby:admit', seat: alder.seat })).toBe('ok');
    const { entries } = await answerOf<AuditTrail>(`/api/sessions/${session.id}/audit`, robin);
    expect(entries.find(({ action }) => action === 'reason-given')).toMatchObject({
      by: 'Dr. Robin Demo',
      about: 'Alder',
      reason: 'Knows me well',
    });
    expect(logged).not.toContain('Knows me well');
  });

  it('[BF7] a database that does not answer keeps nobody out', async () => {
    await decide('asked');
    const lead = await leads(robin);
    const { seat } = await waits('Alder');
    const database = await openDatabase(server, silent);
    try {
      await database.kysely.schema.dropTable('arrival_answer').execute();
      expect(await lead.command({ type: 'lobby:admit', seat })).toBe('ok');
    } finally {
      await database.close();
    }
  });

  it('[BF4] what was answered is gone when the session ends', async () => {
    await decide('asked');
    const lead = await leads(robin);
    await waits('Alder');
    expect(await answer('Alder')).toBe(204);
    await lead.command({ type: 'session:end' });
    const database = await openDatabase(server, silent);
    const rows = () => database.kysely.selectFrom('arrival_answer').select('seat').execute();
    try {
      await vi.waitFor(async () => expect(await rows()).toEqual([]));
    } finally {
      await database.close();
    }
    expect(await answer('Alder')).toBe(410);
  });

  it('[BF2] whoever has no valid link answers nothing', async () => {
    await decide('asked');
    const { status } = await ask('POST', '/api/arrival', {
      body: {
        token: 'nonsense',
        kept: false,
        where: { is: 'words', words: PLACE },
        alone: true,
        phone: { is: 'none' },
      },
    });
    expect(status).toBe(404);
    expect(await answer('Alder', { is: 'elsewhere' })).toBe(400);
    expect(await answer('Alder', { is: 'usual' })).toBe(409);
  });
});
