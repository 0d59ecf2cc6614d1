import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEventStore } from '../storage/event-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import { engines, silent, testFolder, testSeals } from '../testing/test-databases.ts';
import { runApp, TestSocket } from '../testing/running-app.ts';
import { makeBackup } from './backup.ts';

const SECRET = 'a secret that lies outside of the folder';
const now = new Date('2026-06-16T17:00:00Z');

describe('a backup', () => {
  let place: { path: string; remove(): void };
  const at = (...parts: string[]) => join(place.path, ...parts);
  beforeEach(() => {
    place = testFolder();
  });
  afterEach(() => place.remove());

  it('[BK1] of a running server brings the room back to where it stood, with its secret only', async () => {
    const first = await runApp({ DATA_DIR: at('data'), RAPPORT_SECRET: SECRET });
    const token = first.tokenOf('Alder');
    const enter = {
      type: 'lobby:enter',
      name: 'Alder',
      pronouns: '',
      microphone: true,
      camera: true,
    } as const;
    const before = new TestSocket(first.url, { token });
    try {
      expect(await before.connected()).toBe('connected');
      expect(await before.command(enter)).toBe('ok');
      const config = { dataDir: at('data'), secret: SECRET };
      const made = await makeBackup({ config, folder: at('copy'), withSecret: false, now });
      expect(made.rows['event']).toBeGreaterThan(0);
    } finally {
      before.socket.close();
      await first.end();
    }
    expect(readdirSync(at('copy')).sort()).toEqual(['backup.json', 'rapport.sqlite']);
    expect(statSync(at('copy')).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(at('copy'))) {
      expect(statSync(at('copy', file)).mode & 0o777).toBe(0o600);
      expect(readFileSync(at('copy', file), 'latin1')).not.toContain(SECRET);
    }

    // As it is printed and written in the README: the copy into an empty folder, and start.
    mkdirSync(at('restored'));
    copyFileSync(at('copy', 'rapport.sqlite'), at('restored', 'rapport.sqlite'));
    await expect(
      runApp({ DATA_DIR: at('restored'), RAPPORT_SECRET: `not ${SECRET}` }),
    ).rejects.toMatchObject({ code: 'secret-wrong' });
    await expect(runApp({ DATA_DIR: at('restored') })).rejects.toMatchObject({
      code: 'secret-wrong',
    });
    expect(existsSync(at('restored', 'secret'))).toBe(false);

    const second = await runApp({ DATA_DIR: at('restored'), RAPPORT_SECRET: SECRET });
    const after = new TestSocket(second.url, { token });
    try {
      expect(await after.connected()).toBe('connected');
      expect(after.view?.me).toMatchObject({ standing: 'waiting' });
    } finally {
      after.socket.close();
      await second.end();
    }
  });

  describe.each(engines)('of $kind', (engine) => {
    it('[BK2] holds every row, is checked, and never takes another one’s place', async () => {
      const source = await engine.place();
      const database = await openDatabase(source.config, silent);
      try {
        const events = Array.from({ length: 50 }, (_, i) => ({
          seq: i + 1,
          at: i,
          event: { text: 'said\\.\n\\.\nCOPY public.event (a) FROM stdin;' },
        }));
        await createEventStore(database, testSeals(database)).append('room', events);
        const { dataDir, databaseUrl } = source.config;
        const config = {
          dataDir,
          secret: SECRET,
          ...(databaseUrl !== undefined && { databaseUrl }),
        };
        const order = { config, folder: at('copy'), withSecret: true, now };
        const made = await makeBackup(order);
        expect(made.rows).toMatchObject({ event: 50, session_key: 1, person: 0 });
        expect(readFileSync(at('copy', 'secret'), 'utf8')).toBe(`${SECRET}\n`);
        expect(JSON.parse(readFileSync(at('copy', 'backup.json'), 'utf8'))).toEqual(made);
        await expect(makeBackup(order)).rejects.toThrow(/is there already/);
        expect(JSON.parse(readFileSync(at('copy', 'backup.json'), 'utf8'))).toEqual(made);
      } finally {
        await database.close();
        await source.remove();
      }
    });
  });

  it('[BK3] that finds no room leaves nothing behind, and says so', async () => {
    const dataDir = at('data');
    const database = await openDatabase({ dataDir }, silent);
    const events = Array.from({ length: 40 }, (_, i) => ({
      seq: i + 1,
      at: i,
      event: 'x'.repeat(50_000),
    }));
    await createEventStore(database, testSeals(database)).append('room', events);
    await database.close();
    const program = fileURLToPath(new URL('./main.ts', import.meta.url));
    const run = spawnSync(
      'sh',
      ['-c', 'ulimit -S -f 1024; exec "$0" "$@"', process.execPath, program, '--to', at('copies')],
      { encoding: 'utf8', env: { ...process.env, DATA_DIR: dataDir, RAPPORT_SECRET: SECRET } },
    );
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/no room for the backup[^]*--to/);
    expect(readdirSync(at('copies'))).toEqual([]);
  });

  it('[BK4] tells what it holds and what it does not, and how it is put back', async () => {
    const dataDir = at('data');
    await (await openDatabase({ dataDir }, silent)).close();
    const program = fileURLToPath(new URL('./main.ts', import.meta.url));
    const run = spawnSync(process.execPath, [program, '--to', at('copies')], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: dataDir, RAPPORT_SECRET: SECRET },
    });
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/made and checked[^]*does not hold the secret[^]*To restore/);
    expect(readdirSync(at('copies'))).toEqual([
      expect.stringMatching(/^rapport-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/),
    ]);
    const wrong = spawnSync(process.execPath, [program, '--everything'], { encoding: 'utf8' });
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('--with-secret');
  });
});
