import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StreamConflictError, type EventStore, type StoredEvent } from '../hosting/event-store.ts';
import { randomId } from '../platform/ids.ts';
import type { Database } from './database.ts';
import { createEventStore } from './event-store.ts';
import { engines, testDatabase, testSeals } from '../testing/test-databases.ts';

const note = (seq: number, text = 'x'): StoredEvent => ({
  seq,
  at: 1_790_000_000_000 + seq,
  event: { type: 'note', text },
});

describe.each(engines)('the event store on $kind', (engine) => {
  let database: Database;
  let store: EventStore;
  let end: () => Promise<void>;

  beforeAll(async () => {
    ({ database, end } = await testDatabase(engine));
    store = createEventStore(database, testSeals(database));
  });
  afterAll(() => end());

  it('has an empty stream for a session that never ran', async () => {
    expect(await store.load(randomId())).toEqual([]);
  });

  it('[DB2] gives back what was appended, in order, whatever was in it', async () => {
    const json = fc
      .jsonValue({ noUnicodeString: false })
      // JSON has no negative zero.
      .map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    const event = fc.record({
      at: fc.integer({ min: 0, max: 8.64e15 }),
      actor: fc.option(fc.constantFrom('seat-a', 'seat-b'), { nil: undefined }),
      cause: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{16,40}$/), { nil: undefined }),
      event: json,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(event, { maxLength: 4 }), { maxLength: 4 }),
        async (groups) => {
          const session = randomId();
          const stored: StoredEvent[] = [];
          for (const group of groups) {
            const events = group.map((e, i) => ({ ...e, seq: stored.length + i + 1 }));
            await store.append(session, events);
            stored.push(...events);
          }
          expect(await store.load(session)).toEqual(stored);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('[DB2] refuses an append whose number is taken, and writes none of it', async () => {
    const session = randomId();
    await store.append(session, [note(1), note(2)]);
    await expect(store.append(session, [note(2), note(3)])).rejects.toThrow(StreamConflictError);
    await expect(store.append(session, [note(1)])).rejects.toThrow(StreamConflictError);
    expect(await store.load(session)).toEqual([note(1), note(2)]);
  });

  it('[DB2] refuses an append that leaves a gap: its host knows another stream', async () => {
    const session = randomId();
    await store.append(session, [note(1)]);
    await expect(store.append(session, [note(3)])).rejects.toThrow(StreamConflictError);
    expect(await store.load(session)).toEqual([note(1)]);
  });

  it('[DB2] lets one of many win who append the same number at once', async () => {
    const session = randomId();
    const tries = Array.from({ length: 12 }, (_, i) => store.append(session, [note(1, String(i))]));
    const results = await Promise.allSettled(tries);
    const won = results.flatMap((r, i) => (r.status === 'fulfilled' ? [i] : []));
    expect(won).toHaveLength(1);
    for (const r of results)
      if (r.status === 'rejected') expect(r.reason).toBeInstanceOf(StreamConflictError);
    expect(await store.load(session)).toEqual([note(1, String(won[0]))]);
  });

  it('[DB3] serves many rooms at once, and a conflict in one of them disturbs none', async () => {
    const taken = randomId();
    await store.append(taken, [note(1)]);
    const rooms = Array.from({ length: 40 }, () => randomId());
    const results = await Promise.allSettled([
      ...rooms.slice(0, 20).map((room) => store.append(room, [note(1)])),
      store.append(taken, [note(1)]),
      ...rooms.slice(20).map((room) => store.append(room, [note(1)])),
    ]);
    expect(results.filter((r) => r.status === 'rejected')).toHaveLength(1);
    for (const room of rooms) expect(await store.load(room)).toEqual([note(1)]);
  });

  it('[DB3] waits for a transaction that someone else has open, and does not fall into it', async () => {
    const session = randomId();
    const opened = Promise.withResolvers<undefined>();
    const finish = Promise.withResolvers<undefined>();
    const other = database.kysely.transaction().execute(async (tx) => {
      await tx.insertInto('setting').values({ key: session, value: '1' }).execute();
      opened.resolve(undefined);
      await finish.promise;
      throw new Error('rolled back');
    });
    await opened.promise;
    const appended = store.append(session, [note(1)]);
    finish.resolve(undefined);
    await expect(other).rejects.toThrow('rolled back');
    await appended;
    expect(await store.load(session)).toEqual([note(1)]);
  });

  it('[DB3] refuses what cannot be written as JSON without disturbing others', async () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const [bad, good] = [randomId(), randomId()];
    const results = await Promise.allSettled([
      store.append(bad, [{ seq: 1, at: 1, event: circular }]),
      store.append(good, [note(1)]),
    ]);
    expect(results.map((r) => r.status)).toEqual(['rejected', 'fulfilled']);
    expect(await store.load(bad)).toEqual([]);
  });

  it('[DB6] forgets the words that fade, and nothing else of the stream', async () => {
    const [session, other] = [randomId(), randomId()];
    const said = (seq: number): StoredEvent => ({
      ...note(seq, 'a secret'),
      actor: 'seat-a',
      cause: 'command-a',
      redactable: true,
    });
    await store.append(session, [note(1), said(2), note(3), said(4)]);
    await store.append(other, [said(1)]);
    const of = async (id: string) =>
      (await store.pendingRedactions()).find((one) => one.session === id);
    expect(await of(session)).toEqual({ session, at: said(4).at });

    const changes = [
      { ...note(2, ''), unsigned: false },
      { ...note(4, ''), unsigned: true },
    ];
    await store.redact(session, { changes, upTo: 4, waiting: [], later: [2] });
    expect(await store.load(session)).toEqual([
      note(1),
      { ...note(2, ''), actor: 'seat-a', cause: 'command-a', redactable: true },
      note(3),
      note(4, ''),
    ]);
    expect(await of(session)).toBeUndefined();
    const later = (await store.laterRedactions()).find((one) => one.session === session);
    expect(later).toEqual({ session, at: note(2).at });
    expect(await of(other)).toEqual({ session: other, at: said(1).at });
    await store.append(session, [note(5)]);
  });

  it('says storage-failed once the database is gone', async () => {
    const gone = await testDatabase(engine);
    const orphan = createEventStore(gone.database, testSeals(gone.database));
    await gone.end();
    await expect(orphan.append('s', [note(1)])).rejects.toMatchObject({ code: 'storage-failed' });
  });
});
