import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../platform/config.ts';
import { runApp, type RunningApp } from '../testing/running-app.ts';
import { silent, testFolder } from '../testing/test-databases.ts';
import { authenticatorOf } from '../testing/test-authenticator.ts';
import { cookieOf } from '../testing/test-server.ts';
import { admin } from './admin.ts';

describe('[SF7] from the terminal, while Rapport runs', () => {
  const folder = testFolder();
  const settings = { DATA_DIR: folder.path, RAPPORT_SECRET: 'a secret of more than 32 characters' };
  let server: RunningApp;
  const run = (command: string, ...words: string[]) =>
    admin({ command, words, config: readConfig(settings), logger: silent, help: 'what there is' });
  const ask = async (path: string, body?: unknown, cookie = '') => {
    const answer = await fetch(server.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { origin: server.url, 'content-type': 'application/json', cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { answer, text: await answer.text() };
  };
  const signIn = async (password: string) => {
    const { answer } = await ask('/api/auth/sign-in/email', {
      email: 'robin@demo.example',
      password,
    });
    return { status: answer.status, cookie: cookieOf(answer.headers) };
  };
  const me = async (cookie: string) =>
    JSON.parse((await ask('/api/me', undefined, cookie)).text) as unknown;

  beforeAll(async () => {
    server = await runApp(settings);
  });
  afterAll(async () => {
    await server.end();
    folder.remove();
  });

  it('lists who works here, and knows nobody else', async () => {
    expect(await run('list')).toMatch(/robin@demo\.example {2}Dr\. Robin Demo: therapist\n/);
    await expect(run('password-link', 'nobody@demo.example')).rejects.toThrow(
      'nobody@demo.example',
    );
    await expect(run('dance')).rejects.toThrow('dance');
  });

  it('makes a link for a new password', async () => {
    const printed = await run('password-link', 'Robin@demo.example');
    const token = /new-password#(\S+)/.exec(printed)?.[1] ?? '';
    const password = 'chosen at the terminal';
    expect((await ask('/api/password-link/use', { token, password })).answer.status).toBe(204);
    expect((await signIn(password)).status).toBe(204);
  });

  it('[FA8] takes a second factor away, and signs its holder out', async () => {
    const { cookie } = await signIn('chosen at the terminal');
    const password = 'chosen at the terminal';
    const offer = (await ask('/api/account/authenticator/offer', { password }, cookie)).text;
    const app = authenticatorOf(JSON.parse(offer) as { secret: string });
    await ask('/api/account/authenticator', { code: app.codeAt(Date.now()) }, cookie);
    const before = await signIn(password);
    expect(await me(before.cookie)).toMatchObject({ secondFactor: 'to-show' });
    await run('reset-second-factor', 'robin@demo.example');
    expect(await me(cookie)).toBeNull();
    expect(await me((await signIn(password)).cookie)).toMatchObject({ secondFactor: 'done' });
  });

  it('makes somebody an administrator, and signs everyone out', async () => {
    const { cookie } = await signIn('chosen at the terminal');
    expect(await me(cookie)).toMatchObject({ roles: ['therapist'] });
    await run('administrator', 'robin@demo.example');
    expect(await me(cookie)).toMatchObject({ roles: ['administrator', 'therapist'] });
    await run('sign-out-everyone');
    expect(await me(cookie)).toBeNull();
  });
});
