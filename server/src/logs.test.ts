import { MAX_MESSAGE_BYTES } from '@rapport/shared/contract/protocol.ts';
import { afterAll, expect, it, vi } from 'vitest';
import { randomId } from './platform/ids.ts';
import { createLogger } from './platform/logger.ts';
import { enter } from './testing/hosted.ts';
import { runApp, TestSocket } from './testing/running-app.ts';

const lines: string[] = [];
const logger = createLogger('trace', { write: (line) => void lines.push(line) });
const ADDRESS = '203.0.113.77';
const settings = { METRICS_PORT: '0', TRUST_PROXY: 'loopback' };
const server = await runApp(settings, logger);
afterAll(() => server.end());

const ask = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: server.url,
      'x-forwarded-for': ADDRESS,
      ...headers,
    },
    body: JSON.stringify(body),
  });

const scrape = async () => {
  const metrics = await fetch(`http://127.0.0.1:${String(server.app.metricsPort)}/metrics`);
  return metrics.text();
};

it('[UP8] [MT2] whatever happens in a session, no log and no metric has a token, password, name, address or word of it', async () => {
  const [robin] = server.app.demo?.staff ?? [];
  if (!robin) throw new Error('no demo');
  const said = 'a sentence that nobody else may read';
  const wrong = 'a-wrong-password-typed';
  const forged = 'Z'.repeat(43);

  const signedIn = await ask('/api/auth/sign-in/email', robin);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  await ask('/api/auth/sign-in/email', { email: robin.email, password: wrong });
  await ask('/api/join', { token: server.tokenOf('Alder') });
  await ask('/api/join', { token: forged });
  await fetch(`${server.url}/calendar/${forged}`);
  await fetch(`${server.url}/join/${forged}`, { headers: { 'x-forwarded-for': ADDRESS } });
  await fetch(`${server.url}/healthz`, { method: 'PROPFIND', body: said });
  await ask(`/api/no-such-path/${forged}?token=${forged}`, { text: said }, { cookie });
  await fetch(`${server.url}/api/sessions`, { headers: { cookie } });
  await fetch(`${server.url}/api/me?secret=${forged}`, {
    headers: { authorization: `Bearer ${forged}` },
  });

  const page = (auth: Record<string, unknown>) =>
    new TestSocket(server.url, auth, { 'x-forwarded-for': ADDRESS });
  const alder = page({ token: server.tokenOf('Alder') });
  expect(await alder.connected()).toBe('connected');
  await alder.command(enter('Alderney'));
  await alder.command({ type: 'messages:to-leaders', text: said });
  await alder.ask(said, { text: said });
  await alder.ask('room:command', { id: randomId(), command: { type: 'lobby:enter', name: said } });
  await alder.ask('media:produce', { kind: 'audio', rtpParameters: { mid: said } });
  expect(await page({ token: forged }).connected()).toBe('link-invalid');
  alder.socket.emit('room:command', said.repeat(MAX_MESSAGE_BYTES / 8));
  await vi.waitFor(() => expect(alder.ended).toBeDefined());

  const log = lines.join('');
  const metrics = await scrape();
  expect(log).not.toBe('');
  expect(metrics).toContain('rapport_join_duration_seconds_count{outcome="done"} 1');
  const people = server.app.demo?.links.map(({ name }) => name) ?? [];
  const tokens = people.map((name) => server.tokenOf(name));
  const session = /session_token=([^;]+)/.exec(cookie)?.[1] ?? 'no cookie';
  const kept = [robin.password, robin.email, robin.name, wrong, said, forged, session, 'Alderney'];
  for (const secret of [...kept, ...tokens, ...people, ADDRESS]) {
    expect(log).not.toContain(secret);
    expect(metrics).not.toContain(secret);
  }
});
