import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../testing/hosted.ts';
import { TurnClient } from '../testing/turn-client.ts';
import { iceServers } from './ice-servers.ts';

const COTURN = '/usr/bin/turnserver';
const EXAMPLE = join(import.meta.dirname, '../../../docs/operating/turnserver.conf');
/** On this machine alone: the relay is 127.0.0.1, and the Rapport server 127.0.0.2. */
const SERVER = '127.0.0.2';
/** Nothing is there: the relay only says whether it would send to it. */
const SERVER_6 = 'fd00::7';
const SECRET = 'a secret of this test';

/** `npm test` installs Debian's coturn. Elsewhere, without it, there is nothing to test. */
describe.skipIf(!existsSync(COTURN))('[TU1] the example for coturn, run by coturn', () => {
  let folder: string;
  let port: number;
  let relay: ChildProcess;
  const clients: TurnClient[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapport-coturn-'));
    port = await freePort();
    const file = join(folder, 'turnserver.conf');
    const changes: [RegExp, string][] = [
      [/^static-auth-secret=.*$/m, `static-auth-secret=${SECRET}`],
      [/^listening-port=.*$/m, `listening-port=${String(port)}`],
      [/^tls-listening-port=.*$/m, ''],
      [/^(cert|pkey)=.*$/gm, ''],
      [/^allowed-peer-ip=.*$/m, `allowed-peer-ip=${SERVER}`],
      [/^#(allowed-peer-ip=).*$/m, `$1${SERVER_6}`],
      // So that the lists alone decide: the example refuses loopback before it looks at them.
      [/$/, '\nallow-loopback-peers\nlistening-ip=127.0.0.1\nrelay-ip=127.0.0.1\nrelay-ip=::1\n'],
    ];
    const example = readFileSync(EXAMPLE, 'utf8');
    const text = changes.reduce((all, [find, put]) => all.replace(find, put), example);
    writeFileSync(file, `${text}no-tls\nno-dtls\npidfile=${join(folder, 'pid')}\n`);
    relay = spawn(COTURN, ['-c', file, '--log-file', 'stdout'], {
      stdio: 'ignore',
      cwd: folder,
    });
    await vi.waitFor(() => client('ready').allocate(), { timeout: 20_000 });
  });
  afterAll(async () => {
    for (const one of clients) one.close();
    const gone = once(relay, 'exit');
    relay.kill('SIGKILL');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  });

  const client = (seat: string, secret = SECRET): TurnClient => {
    const turn = { urls: ['turn:127.0.0.1'], secret };
    const [made] = iceServers({ turn }, { session: 's', seat }, Date.now());
    const { username = '', credential = '' } = made ?? {};
    const one = new TurnClient(port, { username, credential });
    clients.push(one);
    return one;
  };

  it('relays to the Rapport server', async () => {
    const ana = client('ana');
    expect(await ana.allocate()).toBe(0);
    expect(await ana.permit(SERVER)).toBe(0);
  });

  it('relays to its IPv6 address where the example is told one', async () => {
    const ana = client('ana');
    expect(await ana.allocate(6)).toBe(0);
    expect(await ana.permit(SERVER_6)).toBe(0);
    expect(await ana.permit('fd00::8')).toBe(403);
  });

  it.each([
    '0.0.0.0',
    '8.8.8.8',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.0.0.3',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
  ])('and not to %s', async (address) => {
    const ana = client('ana');
    expect(await ana.allocate()).toBe(0);
    expect(await ana.permit(address)).toBe(403);
  });

  it.each([
    '::',
    '::1',
    '::ffff:127.0.0.2',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2001:db8::1',
    '2002:a00:1::',
    '2606:4700::1111',
    'fc00::1',
    'fe80::1',
    'ff02::1',
  ])('and not to %s', async (address) => {
    const ana = client('ben');
    expect(await ana.allocate(6)).toBe(0);
    expect(await ana.permit(address)).toBe(403);
  });

  it('[ME17] for nobody without the credentials of the hour', async () => {
    expect(await client('ana', 'another secret').allocate()).toBe(401);
  });

  it('[ME17] and for one seat no more relays than a page needs, whatever others have', async () => {
    const taken: number[] = [];
    for (let n = 0; n < 26; n += 1) taken.push(await client('greedy').allocate());
    expect(taken).toEqual([...Array<number>(24).fill(0), 486, 486]);
    expect(await client('modest').allocate()).toBe(0);
  });
});
