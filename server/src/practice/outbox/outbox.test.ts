import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PostError, type Mail, type Post } from '../../mail/post.ts';
import { smtpPost } from '../../mail/smtp.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { smtpInbox, type SmtpInbox } from '../../testing/smtp-inbox.ts';
import { engines, silent, type TestPlace } from '../../testing/test-databases.ts';
import { MOST_TRIES } from './backoff.ts';
import { claimNext, LEASE_MS } from './claim.ts';
import { deliverDue, type Delivering } from './deliver.ts';
import { enqueue } from './enqueue.ts';
import { forgetLetters } from './forget.ts';
import type { Writer } from './letter.ts';
import type { OutboxTable } from './tables.ts';
import type { Database } from '../../storage/database.ts';

const START = Date.parse('2026-06-16T19:00:00+02:00');
const MAIL = { host: 'rapport.example' };
/** A machine may be busy: what has to happen has this long. */
const POLL = { timeout: 30_000 };

describe.each(engines)('the outbox on $kind', (engine) => {
  let place: TestPlace;
  let database: Database;
  let inbox: SmtpInbox;
  let now: number;
  /** Letters that nobody wants any more. */
  let unwanted: Set<string>;
  const clock = { now: () => now };

  beforeEach(async () => {
    place = await engine.withTables();
    database = await openDatabase(place.config, silent);
    inbox = await smtpInbox();
    now = START;
    unwanted = new Set();
  });
  afterEach(async () => {
    await inbox.end();
    await database.close();
    await place.remove();
  });

  const writer: Writer = {
    write: ({ subject }) =>
      Promise.resolve(
        unwanted.has(subject)
          ? undefined
          : {
              to: { name: 'Birk', address: `${subject}@linden.example` },
              subject: 'Your invitation',
              parts: ['Hello,', { label: 'Join', href: 'https://rapport.example/x#y' }],
            },
      ),
    nameOf: () => Promise.resolve('Birk'),
  };
  /** A server on the database; with a connection of its own where another one is meant. */
  const server = (post: Post = smtpPost(inbox.settings), on = database): Delivering => ({
    db: on.kysely,
    clock,
    logger: silent,
    post,
    writers: {
      invitation: writer,
      'password-link': writer,
      'address-link': writer,
      'address-changed': writer,
      appointments: writer,
      appointment: writer,
      reminder: writer,
      'stand-in': writer,
      'device-code': writer,
    },
    signedBy: () => Promise.resolve({ name: 'Linden Practice', phone: '' }),
    chance: () => 1,
  });
  const put = (subject: string, more: { notAfter?: number; once?: string; dueAt?: number } = {}) =>
    enqueue(database.kysely, MAIL, { kind: 'invitation', subject, at: now, ...more });
  const rows = (): Promise<OutboxTable[]> =>
    database.kysely.selectFrom('outbox').selectAll().orderBy('created_at').execute();

  it('[OU1] is written with what it tells of, or not at all', async () => {
    const broken = database.kysely.transaction().execute(async (tx) => {
      await enqueue(tx, MAIL, { kind: 'invitation', subject: 'birk', at: now });
      throw new Error('what it tells of could not be written');
    });
    await expect(broken).rejects.toThrow('what it tells of');
    expect(await rows()).toEqual([]);
    await deliverDue(server());
    expect(inbox.received).toEqual([]);
  });

  it('[OU1] holds a letter once that must not be written twice', async () => {
    await put('birk', { once: 'one' });
    await put('birk', { once: 'one' });
    expect(await rows()).toHaveLength(1);
  });

  it('[OU2] sends a letter that is wanted, and drops the others unsent', async () => {
    await put('birk');
    await put('clover');
    unwanted.add('clover');
    await deliverDue(server());
    expect(inbox.received.map(({ to }) => to)).toEqual([['birk@linden.example']]);
    expect((await rows()).map(({ state }) => state).toSorted()).toEqual(['dropped', 'sent']);
    await deliverDue(server());
    expect(inbox.conversations).toBe(1);
  });

  it('[OU3] two servers that send at once send each letter once', async () => {
    const other = await openDatabase(place.config, silent);
    try {
      const people = Array.from({ length: 24 }, (_, index) => `person${String(index)}`);
      for (const person of people) await put(person);
      await Promise.all([
        deliverDue(server()),
        deliverDue(server(smtpPost(inbox.settings), other)),
        deliverDue(server()),
        deliverDue(server(smtpPost(inbox.settings), other)),
      ]);
      const sentTo = inbox.received.flatMap(({ to }) => to).toSorted();
      expect(sentTo).toEqual(people.map((person) => `${person}@linden.example`).toSorted());
      expect((await rows()).every(({ state, tries }) => state === 'sent' && tries === 1)).toBe(
        true,
      );
    } finally {
      await other.close();
    }
  });

  it('[OU3] a letter that another server has taken is left to it until its lease is over', async () => {
    await put('birk');
    expect(await claimNext({ db: database.kysely, clock })).toMatchObject({ subject: 'birk' });
    now += LEASE_MS - 1;
    expect(await claimNext({ db: database.kysely, clock })).toBeUndefined();
    now += 1;
    expect(await claimNext({ db: database.kysely, clock })).toMatchObject({ tries: 2 });
  });

  it('[OU4] killed between sending and noting it, sends one copy more, which is the same', async () => {
    await put('birk');
    const post = smtpPost(inbox.settings);
    // The mail has left, and the process is gone: what comes after never happens.
    const killed: Post = {
      send: (mail) => post.send(mail).then(() => new Promise(() => undefined)),
    };
    void deliverDue(server(killed));
    await expect.poll(() => inbox.received.length, POLL).toBe(1);
    await deliverDue(server());
    expect(inbox.received).toHaveLength(1);
    now += LEASE_MS;
    await deliverDue(server());
    now += 7 * 86_400_000;
    await deliverDue(server());
    expect(inbox.received).toHaveLength(2);
    const [first, second] = inbox.received.map(({ email }) => email);
    expect(second?.messageId).toBe(first?.messageId);
    expect(first?.messageId).toMatch(/^<[\w-]+@rapport\.example>$/);
    expect(second?.text).toBe(first?.text);
  });

  it('[OU4] who was late notes nothing over the one who took the letter after them', async () => {
    await put('birk');
    const late = Promise.withResolvers<undefined>();
    const slow = deliverDue(server({ send: () => late.promise }));
    await expect.poll(async () => (await rows())[0]?.tries, POLL).toBe(1);
    now += LEASE_MS;
    await deliverDue(server());
    expect((await rows())[0]).toMatchObject({ state: 'sent', tries: 2 });
    late.reject(new PostError('refused', { lasting: true }));
    await slow;
    expect((await rows())[0]).toMatchObject({ state: 'sent', fault: null });
  });

  it.each([
    ['a connection that is cut in the middle', { at: 'cut' } as const, 'unreachable', null],
    ['a connection that is cut after it', { at: 'cut-after' } as const, 'unreachable', null],
    ['“come back later”', { at: 'data', code: 451 } as const, 'later', 451],
    ['“not now” for the address', { at: 'recipient', code: 450 } as const, 'later', 450],
  ])('[OU5] tries again after %s, with a wait', async (_what, mood, fault, reply_code) => {
    inbox.moods.push(mood);
    await put('birk');
    await deliverDue(server());
    expect((await rows())[0]).toMatchObject({ state: 'waiting', fault, reply_code, tries: 1 });
    const { due_at } = (await rows())[0] ?? { due_at: 0 };
    expect(due_at).toBe(now + 60_000);
    await deliverDue(server());
    expect(inbox.conversations).toBe(1);
    now = due_at;
    await deliverDue(server());
    expect((await rows())[0]).toMatchObject({ state: 'sent', tries: 2, fault: null });
    const ids = new Set(inbox.received.map(({ email }) => email.messageId));
    expect(ids.size).toBe(1);
  });

  it.each([
    ['the address', { at: 'recipient', code: 550 } as const, 'address', 550],
    ['the letter', { at: 'data', code: 554 } as const, 'refused', 554],
  ])('[OU5] gives up at once where %s is refused for good', async (_what, mood, fault, code) => {
    inbox.moods.push(mood);
    await put('birk');
    await deliverDue(server());
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'failed', fault, reply_code: code });
    // Mail servers repeat addresses in what they say.
    expect(JSON.stringify(row)).not.toContain('secret.example');
  });

  it('[OU5] gives up after so many tries, and not before', async () => {
    const down: Post = { send: () => Promise.reject(new PostError('unreachable')) };
    await put('birk');
    for (let tried = 1; tried <= MOST_TRIES; tried += 1) {
      expect((await rows())[0]).toMatchObject({ state: 'waiting', tries: tried - 1 });
      now = (await rows())[0]?.due_at ?? 0;
      await deliverDue(server(down));
    }
    expect((await rows())[0]).toMatchObject({ state: 'failed', fault: 'unreachable' });
    expect(now - START).toBeLessThan(24 * 3_600_000);
  });

  it('[OU5] a letter by which the server is killed each time is given up', async () => {
    await put('birk');
    for (let tried = 1; tried <= MOST_TRIES; tried += 1) {
      await claimNext({ db: database.kysely, clock });
      now += LEASE_MS;
    }
    await deliverDue(server());
    expect(inbox.received).toEqual([]);
    expect((await rows())[0]).toMatchObject({ state: 'failed' });
  });

  it('[OU5] a letter that cannot be written holds up no other', async () => {
    await put('clover');
    now += 1;
    await put('birk');
    const [fails] = await rows();
    const context = server();
    const invitation: Writer = {
      ...writer,
      write: (letter) =>
        letter.id === fails?.id
          ? Promise.reject(new Error('a fault of ours'))
          : writer.write(letter),
    };
    await deliverDue({ ...context, writers: { ...context.writers, invitation } });
    expect((await rows()).map(({ state }) => state)).toEqual(['waiting', 'sent']);
  });

  it('[OU6] sends nothing from the moment on in which it makes no sense any more', async () => {
    await put('birk', { notAfter: START + 1000 });
    await put('clover', { notAfter: START + 1001 });
    now = START + 1000;
    await deliverDue(server());
    expect(inbox.received.map(({ to }) => to)).toEqual([['clover@linden.example']]);
    expect((await rows()).map(({ fault }) => fault).toSorted()).toEqual(
      [null, 'too-late'].toSorted(),
    );
  });

  it('[OU6] sends nothing before its time', async () => {
    await put('birk', { dueAt: START + 1000 });
    now += 999;
    await deliverDue(server());
    expect(inbox.conversations).toBe(0);
    now += 1;
    await deliverDue(server());
    expect(inbox.received).toHaveLength(1);
  });

  it('[OU2] forgets after ninety days what became of a letter, and never one that waits', async () => {
    await put('birk');
    await put('clover', { dueAt: START + 400 * 86_400_000 });
    await deliverDue(server());
    now += 90 * 86_400_000;
    await forgetLetters({ db: database.kysely, clock });
    expect(await rows()).toHaveLength(2);
    now += 1;
    await forgetLetters({ db: database.kysely, clock });
    expect((await rows()).map(({ subject }) => subject)).toEqual(['clover']);
  });

  it('[OU2] keeps no address, name or text', async () => {
    const sent: Mail[] = [];
    await put('birk');
    await deliverDue(server({ send: (mail) => Promise.resolve(void sent.push(mail)) }));
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(await rows())).not.toMatch(/linden\.example|Birk|Hello/);
  });
});
