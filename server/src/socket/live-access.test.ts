import type { MediaCapabilities } from '@rapport/shared/contract/media.ts';
import type { SessionList } from '@rapport/shared/contract/rest.ts';
import type { AuthenticatorOffer } from '@rapport/shared/contract/second-factor.ts';
import type { Staff } from '@rapport/shared/contract/staff.ts';
import type { Answer } from '@rapport/shared/contract/socket.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { authenticatorOf } from '../testing/test-authenticator.ts';
import { cookieOf } from '../testing/test-server.ts';
import { enter } from '../testing/hosted.ts';
import { Witness } from '../testing/witness.ts';
import { runApp, TestSocket, type RunningApp } from '../testing/running-app.ts';

const isKim = ({ email }: { email: string }): boolean => email.startsWith('kim');

/** Everything here is to happen within seconds, without waiting for the minute. */
const SOON = { timeout: 5000 };

describe('a room that is open by a sign-in or a link', () => {
  let server: RunningApp;
  const open: TestSocket[] = [];
  const witness = new Witness();
  beforeAll(async () => {
    // With the demo beside a practice of its own, as both have colleagues here.
    server = await runApp({ DEMO: 'on' });
  });
  afterAll(async () => {
    for (const { socket } of open) socket.disconnect();
    await server.end();
    witness.stop();
  });

  const ask = async (method: string, path: string, cookie?: string, body?: object) =>
    fetch(server.url + path, {
      method,
      headers: {
        origin: server.url,
        'content-type': 'application/json',
        ...(cookie !== undefined && { cookie }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  const signIn = async (first: string): Promise<string> => {
    const { email, password } =
      server.app.demo?.staff.find((one) => one.email.startsWith(first)) ?? {};
    return cookieOf(
      (await ask('POST', '/api/auth/sign-in/email', undefined, { email, password })).headers,
    );
  };
  const groupOf = async (cookie: string) => {
    const answer = await ask('GET', '/api/sessions', cookie);
    const { sessions } = (await answer.json()) as SessionList;
    const found = sessions.find(({ format }) => format === 'group');
    if (!found) throw new Error('no group');
    return found;
  };
  const connect = async (auth: object, headers: Record<string, string> = {}) => {
    const socket = new TestSocket(server.url, auth as Record<string, unknown>, {
      origin: server.url,
      ...headers,
    });
    open.push(socket);
    expect(await socket.connected()).toBe('connected');
    return socket;
  };
  const endedWith = (socket: TestSocket, reason: string) =>
    vi.waitFor(() => {
      expect(socket.received['room:closed']).toEqual([{ reason }]);
      expect(socket.ended).toBeDefined();
    }, SOON);

  it('[GA4] ends when one signs out, in every tab of that sign-in, with its media, and in no other', async () => {
    const [kim, robin] = [await signIn('kim'), await signIn('robin')];
    const elsewhere = await signIn('kim');
    const session = (await groupOf(kim)).id;
    const lead = await connect({ session }, { cookie: robin });
    await lead.command(enter('Robin'));
    const tab = await connect({ session }, { cookie: kim });
    expect(await tab.command(enter('Kim'))).toBe('ok');
    const capabilities = (await tab.ask('media:capabilities', {})) as Answer<MediaCapabilities>;
    if (!capabilities.ok) throw new Error(capabilities.error.code);
    const { routerRtpCapabilities: rtpCapabilities } = capabilities.value;
    const transports = witness.transports.size;
    expect((await tab.ask('media:open', { rtpCapabilities })).ok).toBe(true);
    expect(witness.transports.size).toBe(transports + 2);
    const seat = tab.view?.me.seat ?? '';
    await vi.waitFor(() => expect(lead.view?.floor?.seats[seat]?.connected).toBe(true));

    // Signing out where somebody else of the same account is signed in changes nothing here.
    expect((await ask('POST', '/api/auth/sign-out', elsewhere, {})).status).toBe(204);
    expect(await tab.command({ type: 'floor:mute' })).toBe('ok');

    expect((await ask('POST', '/api/auth/sign-out', kim, {})).status).toBe(204);
    await endedWith(tab, 'not-signed-in');
    await vi.waitFor(() => expect(witness.transports.size).toBe(transports), SOON);
    await vi.waitFor(() => expect(lead.view?.floor?.seats[seat]?.connected).toBe(false), SOON);
    expect(lead.ended).toBeUndefined();
    const again = new TestSocket(server.url, { session }, { origin: server.url, cookie: kim });
    open.push(again);
    expect(await again.connected()).toBe('not-signed-in');
  });

  it('[GA4] [JL6] ends when its link is renewed or withdrawn', async () => {
    const robin = await signIn('robin');
    const { id, people } = await groupOf(robin);
    for (const [name, method] of [
      ['Alder', 'POST'],
      ['Birch', 'DELETE'],
    ] as const) {
      const socket = await connect({ token: server.tokenOf(name) });
      const other = await connect({ token: server.tokenOf('Cedar') });
      const seat = people.find((person) => person.name === name)?.seat ?? '';
      expect((await ask(method, `/api/sessions/${id}/people/${seat}/link`, robin, {})).ok).toBe(
        true,
      );
      await endedWith(socket, 'link-revoked');
      expect(other.ended).toBeUndefined();
      other.socket.disconnect();
    }
  });

  /** Sets a second factor up; without the password where the sign-in lacks one. */
  const setUpFactor = async (cookie: string, password?: string) => {
    const path = '/api/account/authenticator';
    const offer = await ask('POST', `${path}/offer`, cookie, { password });
    const code = authenticatorOf((await offer.json()) as AuthenticatorOffer).codeAt(Date.now());
    expect((await ask('POST', path, cookie, { code })).status).toBe(200);
  };

  it('[SF3] [FA8] ends when an administrator takes its holder’s second factor away, or their access', async () => {
    const kim = await signIn('kim');
    const session = (await groupOf(kim)).id;
    await setUpFactor(kim, server.app.demo?.staff.find(isKim)?.password);
    const tab = await connect({ session }, { cookie: kim });
    const other = await connect({ token: server.tokenOf('Dogwood') });

    const account = { email: 'ash@linden.example', password: 'a long enough password' };
    const token = new URL(server.app.setUpLink ?? '').hash.slice(1);
    const practice = { practice: 'Linden', country: 'CA', phone: '', alsoTherapist: false };
    const setUp = { ...account, ...practice, token, name: 'Ash Example' };
    expect((await ask('POST', '/api/set-up', undefined, setUp)).status).toBe(204);
    const answer = await ask('POST', '/api/auth/sign-in/email', undefined, account);
    const administrator = cookieOf(answer.headers);
    await setUpFactor(administrator);
    const rule = { required: false };
    expect((await ask('PUT', '/api/staff/second-factor', administrator, rule)).status).toBe(204);
    const { colleagues } = (await (await ask('GET', '/api/staff', administrator)).json()) as Staff;
    const found = colleagues.find(isKim);
    if (!found) throw new Error('Kim does not work here');
    const { id, revision, roles } = found;
    const factor = `/api/staff/people/${id}/second-factor`;
    expect((await ask('DELETE', factor, administrator)).status).toBe(204);
    await endedWith(tab, 'not-signed-in');

    const again = await connect({ session }, { cookie: await signIn('kim') });
    const end = { revision, roles, active: false };
    expect((await ask('PUT', `/api/staff/people/${id}`, administrator, end)).status).toBe(200);
    await endedWith(again, 'not-signed-in');
    expect(other.ended).toBeUndefined();
  });

  it('[GA3] lets no facilitator in by their link', async () => {
    const robin = await signIn('robin');
    const { id, people } = await groupOf(robin);
    const seat = people.find(({ role }) => role === 'co-facilitator')?.seat ?? '';
    const answer = await ask('POST', `/api/sessions/${id}/people/${seat}/link`, robin, {});
    const { link } = (await answer.json()) as { link: string };
    const token = new URL(link).hash.slice(1);
    const socket = new TestSocket(server.url, { token }, { origin: server.url });
    open.push(socket);
    expect(await socket.connected()).toBe('sign-in-needed');
  });
});
