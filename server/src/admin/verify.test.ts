import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../platform/config.ts';
import { sealWith } from '../platform/seal.ts';
import { secretPlace } from '../platform/secret.ts';
import { paperHash } from '../practice/papers/paper-hash.ts';
import { sealName } from '../practice/papers/signatures.ts';
import type { Database } from '../storage/database.ts';
import { createEventStore } from '../storage/event-store.ts';
import { openDatabase } from '../storage/open-database.ts';
import { sessionSeals } from '../storage/session-seals.ts';
import { runApp } from '../testing/running-app.ts';
import { silent, testFolder } from '../testing/test-databases.ts';
import { admin } from './admin.ts';

describe('[SF8] what must never change', () => {
  const folder = testFolder();
  const settings = { DATA_DIR: folder.path, RAPPORT_SECRET: 'a secret of more than 32 characters' };
  const config = readConfig(settings);
  let database: Database;
  const verify = () =>
    admin({ command: 'verify', words: [], config, logger: silent, help: 'what there is' });

  beforeAll(async () => {
    await (await runApp(settings)).end();
    database = await openDatabase(config, silent);
    const secret = secretPlace(config).read();
    if (!secret) throw new Error('no secret');
    const db = database.kysely;
    const { id: session } = await db
      .selectFrom('session')
      .select('id')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await db.deleteFrom('event').execute();
    await createEventStore(database, sessionSeals(db, secret)).append(
      session,
      [1, 2, 3].map((seq) => ({ seq, at: seq, event: { type: 'said', words: `line ${seq}` } })),
    );
    const { id: membership } = await db
      .selectFrom('membership')
      .select('id')
      .where('role', '=', 'member')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    const words = { title: 'Consent', text: 'What you agree to.' };
    const hash = paperHash(words);
    await db
      .insertInto('paper')
      .values({
        ...words,
        ...{ id: 'consent', revision: 1, updated_at: 1, version: 1, version_revision: 1 },
      })
      .execute();
    await db
      .insertInto('paper_version')
      .values({ paper: 'consent', version: 1, ...words, hash, published_at: 1 })
      .execute();
    const signature = { id: 's1', membership, paper: 'consent', version: 1, hash, signed_at: 2 };
    const made = { ...signature, known: 'link' as const, name: 'Alder Demo' };
    await db
      .insertInto('paper_signature')
      .values({ ...made, name: sealName(sealWith(secret.keyFor('client records')), made) })
      .execute();
  });
  afterAll(async () => {
    await database.close();
    folder.remove();
  });

  /** What is said after this harm, which stays. */
  async function saidWith(harm: string): Promise<string> {
    if (database.kind !== 'sqlite') throw new Error('this harms the file');
    const { sqlite } = database;
    const triggers = sqlite
      .prepare<[], string>("select name from sqlite_master where type = 'trigger'")
      .pluck()
      .all();
    for (const name of triggers) sqlite.exec(`drop trigger "${name}"`);
    sqlite.exec(harm);
    return verify().then(
      () => 'nothing',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  }

  it('is said to be whole, with how much was read', async () => {
    expect(await verify()).toBe(
      '\n  Read: 1 sessions with 3 events, 1 versions of papers, 1 signatures. All of it is whole.\n\n',
    );
  });

  it('is named where it is not: a word of a paper, a signature, an event, a key', async () => {
    expect(await saidWith("update paper_version set text = 'Something else.'")).toContain(
      'paper consent, version 1: its words were changed',
    );
    expect(await saidWith('update paper_signature set signed_at = 3')).toContain(
      'signature s1: it was changed',
    );
    expect(await saidWith('update paper_signature set version = 2')).toContain(
      'signature s1: there is no version of these words',
    );
    expect(await saidWith('delete from event where seq = 2')).toContain(
      'something that happened is missing',
    );
    expect(
      await saidWith('update event set event = (select event from event where seq = 3)'),
    ).toContain('what happened does not open');
    expect(await saidWith('delete from session_key')).toContain(
      'the key to what happened is missing',
    );
  });

  it('stays as it is: no key is made in the place of one that is missing', async () => {
    const keys = await database.kysely.selectFrom('session_key').selectAll().execute();
    expect(keys).toEqual([]);
  });
});
