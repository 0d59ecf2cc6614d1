import type { SessionList } from '@rapport/shared/contract/rest.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cookieOf } from '../testing/test-server.ts';
import { silent } from '../testing/test-databases.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { enter } from '../testing/hosted.ts';
import { runApp, TestSocket, type RunningApp } from '../testing/running-app.ts';

const MINUTE = 60_000;
const FIRST = 'a'.repeat(32);
const SECOND = 'b'.repeat(32);

describe('the door of a running server', () => {
  let server: RunningApp;
  let database: Database;
  let cookie: string;
  let session: SessionList['sessions'][number];
  const open: TestSocket[] = [];

  beforeEach(async () => {
    // The minute between two checks of what is open passes by hand.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    server = await runApp();
    database = await openDatabase(server, silent);
    const { email, password } = server.app.demo?.staff[0] ?? {};
    const signedIn = await fetch(`${server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    cookie = cookieOf(signedIn.headers);
    const list = await fetch(`${server.url}/api/sessions`, { headers: { cookie } });
    const { sessions } = (await list.json()) as SessionList;
    const group = sessions.find(({ format }) => format === 'group');
    if (!group) throw new Error('no group');
    session = group;
  });
  afterEach(async () => {
    for (const { socket } of open) socket.disconnect();
    await database.close();
    await server.end();
    vi.useRealTimers();
  });

  const connect = async (auth: object, headers: Record<string, string> = {}) => {
    const socket = new TestSocket(server.url, auth as Record<string, unknown>, headers);
    open.push(socket);
    expect(await socket.connected()).toBe('connected');
    return socket;
  };
  const leads = async () => {
    const lead = await connect({ session: session.id }, { cookie });
    await lead.command(enter('Robin'));
    expect(lead.view?.me.standing).toBe('admitted');
    return lead;
  };
  const byLink = (device: string) => connect({ token: server.tokenOf('Alder'), device });
  const personOf = async (name: string) => {
    const { kysely } = database;
    const seat = session.people.find((one) => one.name === name)?.seat ?? '';
    const row = await kysely
      .selectFrom('seat')
      .innerJoin('membership', 'membership.id', 'seat.membership')
      .where('seat.id', '=', seat)
      .select(['membership.id', 'person'])
      .executeTakeFirstOrThrow();
    return { seat, membership: row.id, person: row.person };
  };
  const entries = async (...events: string[]) =>
    (await database.kysely.selectFrom('security_log').selectAll().orderBy('id').execute()).filter(
      ({ event }) => events.includes(event),
    );

  it('[SL7] enters devices at the door in the security log, each once', async () => {
    const lead = await leads();
    const alder = await byLink(FIRST);
    await alder.command(enter('Alder'));
    await lead.command({ type: 'lobby:admit', seat: alder.view?.me.seat ?? '' });
    const other = await byLink(SECOND);
    await other.command(enter('Somebody'));
    await lead.command({ type: 'lobby:admit', seat: other.view?.me.seat ?? '' });
    // Both connect anew: one has the seat now, the other is asked about it.
    await vi.waitFor(() => expect([alder.ended, other.ended]).not.toContain(undefined));
    const moved = await byLink(SECOND);
    expect(moved.view?.me.standing).toBe('admitted');
    const first = await byLink(FIRST);
    expect(first.view?.device).toEqual({ is: 'asked' });
    // It came by the same link, so it is out with the answer.
    void first.command({ type: 'lobby:was-not-me' }).catch(() => undefined);
    await vi.waitFor(() => {
      expect(moved.received['room:closed']).toEqual([{ reason: 'link-revoked' }]);
    });

    const names = ['device-waiting', 'device-admitted', 'device-disowned'];
    await vi.waitFor(async () =>
      expect((await entries(...names)).map(({ event }) => event)).toEqual(names),
    );
    const { person } = await personOf('Alder');
    const robin = await database.kysely
      .selectFrom('person')
      .where('account', 'is not', null)
      .select(['id', 'name'])
      .execute();
    const [waiting, admitted, disowned] = await entries(...names);
    for (const one of [waiting, admitted, disowned]) {
      expect(one).toMatchObject({ subject: person, session: session.id, times: 1 });
    }
    expect(robin.map(({ id }) => id)).toContain(admitted?.actor_person);
    expect(lead.view?.lobby?.disowned).toMatchObject([{ name: 'Alder' }]);

    // The room is taken up from its stream; what is written then is written before the next stop.
    await server.restart();
    await leads();
    await server.restart();
    expect((await entries(...names)).map(({ times }) => times)).toEqual([1, 1, 1]);
  });

  it('[DV10] [JL6] ends who knocks with a link, too, once it is withdrawn, and says so', async () => {
    const lead = await leads();
    const alder = await byLink(FIRST);
    await alder.command(enter('Alder'));
    const { seat } = await personOf('Alder');
    await lead.command({ type: 'lobby:admit', seat });
    const other = await byLink(SECOND);
    await other.command(enter('Somebody'));
    await vi.waitFor(() => expect(lead.view?.lobby?.devices).toHaveLength(1));
    await fetch(`${server.url}/api/sessions/${session.id}/people/${seat}/link`, {
      method: 'DELETE',
      headers: { origin: server.url, cookie },
    });
    for (const socket of [alder, other]) {
      await vi.waitFor(() =>
        expect(socket.received['room:closed']).toEqual([{ reason: 'link-revoked' }]),
      );
    }
    await vi.waitFor(() => expect(lead.view?.lobby?.devices).toEqual([]));
  });

  it('[GA5] takes a facilitator’s rights within a minute of losing them, inside the room', async () => {
    const lead = await leads();
    const alder = await byLink(FIRST);
    await alder.command(enter('Alder'));
    const { kysely } = database;
    const { membership } = await personOf(
      session.people.find(({ seat }) => seat === lead.view?.me.seat)?.name ?? '',
    );
    const change = kysely.updateTable('membership').where('id', '=', membership);
    await change.set({ role: 'member' }).execute();
    vi.advanceTimersByTime(MINUTE);
    await vi.waitFor(() => expect(lead.ended).toBeDefined());
    // Without a reason: the page connects again by itself, and finds what it may do now.
    expect(lead.received['room:closed']).toBeUndefined();
    const back = await connect({ session: session.id }, { cookie });
    expect(back.view?.me).toMatchObject({ role: 'member', standing: 'outside' });
    const { seat = '' } = alder.view?.me ?? {};
    for (const command of [
      { type: 'lobby:admit', seat } as const,
      { type: 'session:end' } as const,
      { type: 'lobby:lock' } as const,
    ]) {
      expect(await back.command(command)).toBe('not-allowed');
    }
    await back.command(enter('Robin'));
    expect(back.view?.lobby).toEqual({ locked: false });
    expect(back.view?.me.standing).toBe('waiting');

    await database.kysely.deleteFrom('membership').where('id', '=', membership).execute();
    vi.advanceTimersByTime(MINUTE);
    await vi.waitFor(() =>
      expect(back.received['room:closed']).toEqual([{ reason: 'not-allowed' }]),
    );
  });
});
