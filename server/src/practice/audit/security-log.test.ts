import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engines, silent, testDatabase } from '../../testing/test-databases.ts';
import type { Database } from '../../storage/database.ts';
import { openSecurityLog, type OpenSecurityLog } from './security-log.ts';

const DAY = 86_400_000;

describe.each(engines)('the security log on $kind', (engine) => {
  let database: Database;
  let end: () => Promise<void>;
  let log: OpenSecurityLog;
  const now = Date.now();

  const open = (at = now) =>
    openSecurityLog({
      db: database.kysely,
      clock: { now: () => at },
      logger: silent,
      key: Buffer.alloc(32, 1),
    });
  const rows = async () => {
    await log.settled();
    return database.kysely.selectFrom('security_log').selectAll().orderBy('id').execute();
  };

  beforeEach(async () => {
    ({ database, end } = await testDatabase(engine));
    log = open();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await log.close();
    await end();
  });

  it('[SL1] enters who, about whom and in which session, by identifiers', async () => {
    log.linkWithdrawn({ account: 'account-1', session: 'session-1', subject: 'person-1' });
    log.careSheetReadUnaudited({ actor: 'person-2', session: 'session-1', subject: 'person-1' });
    expect(await rows()).toEqual([
      expect.objectContaining({
        at: now,
        event: 'link-withdrawn',
        actor_account: 'account-1',
        session: 'session-1',
        subject: 'person-1',
        times: 1,
      }),
      expect.objectContaining({
        event: 'care-sheet-read-unaudited',
        actor_person: 'person-2',
        subject: 'person-1',
      }),
    ]);
  });

  it('[SL2] keeps addresses as keyed hashes: the same for the same, different for others', async () => {
    log.signInFailed({ email: 'Robin@Practice.example', address: '203.0.113.9' });
    log.signInFailed({ email: 'robin@practice.example ', address: '203.0.113.9' });
    log.signInFailed({ email: 'sam@practice.example', address: '203.0.113.10' });
    const [first, second, third] = await rows();
    expect(first?.email_hash).toMatch(/^[\w-]{22}$/);
    expect(second).toMatchObject({
      email_hash: first?.email_hash,
      source_hash: first?.source_hash,
    });
    expect(third?.email_hash).not.toBe(first?.email_hash);
    expect(third?.source_hash).not.toBe(first?.source_hash);
    expect(JSON.stringify(await rows())).not.toMatch(/practice\.example|203\.0/i);
  });

  it('[SL3] sums up a flood from outside, and holds back nothing that staff do', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (let i = 0; i < 500; i += 1) {
      log.signInFailed({ email: `${String(i)}@x.example` });
      log.keptMessagesRead({ account: 'account-1', session: 'session-1' });
    }
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    const all = await rows();
    const failed = all.filter(({ event }) => event === 'sign-in-failed');
    expect(failed).toHaveLength(21);
    expect(failed.reduce((sum, { times }) => sum + times, 0)).toBe(500);
    expect(all.filter(({ event }) => event === 'kept-messages-read')).toHaveLength(500);
  });

  it('[SL4] is append-only for 400 days, whoever tries', async () => {
    log.signedOut({ account: 'account-1' });
    await log.settled();
    const { kysely } = database;
    await expect(
      kysely.updateTable('security_log').set({ actor_account: 'other' }).execute(),
    ).rejects.toThrow(/append-only/);
    await expect(kysely.deleteFrom('security_log').execute()).rejects.toThrow(/400 days/);
    expect(await rows()).toHaveLength(1);
  });

  it('[SL4] takes out at its start what is older', async () => {
    const past = open(now - 401 * DAY);
    past.signedOut({ account: 'long-ago' });
    await past.close();
    log.signedOut({ account: 'today' });
    expect(await rows()).toHaveLength(2);
    await log.close();
    log = open();
    expect((await rows()).map((row) => row.actor_account)).toEqual(['today']);
  });

  it('[SL5] enters later what the database would not take, and throws at nobody', async () => {
    const { kysely } = database;
    await kysely.schema.alterTable('security_log').renameTo('away').execute();
    log.signedOut({ account: 'account-1' });
    await log.settled();
    await kysely.schema.alterTable('away').renameTo('security_log').execute();
    log.signedIn({ account: 'account-1' });
    expect((await rows()).map(({ event }) => event).sort()).toEqual(['signed-in', 'signed-out']);
  });
});
