import { existsSync, readFileSync } from 'node:fs';
import type { Words } from '@rapport/shared/content/word-life.ts';
import { WORDS, type WordKind } from '@rapport/shared/content/words.ts';
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../platform/clock.ts';
import { withoutWords, wordFieldsOf } from '../room/word-fields.ts';
import type { Database } from '../storage/database.ts';
import { createEventStore } from '../storage/event-store.ts';
import { engines, plainSeals, silent, testDatabase } from '../testing/test-databases.ts';
import { enter, envelope, hostRooms, TestPage } from '../testing/hosted.ts';
import { prepared } from '../testing/prepared.ts';
import { OWN_CARD } from '../testing/own-card.ts';
import { GROUP_FACTS } from '../testing/room-play.ts';
import type { EventStore, StoredEvent } from './event-store.ts';
import { RedactionSweeper } from './redaction.ts';

const SESSION = 'session-1';
/** Stands in everything that is said in the session. */
const MARK = 'zqxj';
const marked = (kind: WordKind): string => `${MARK} ${kind}`;

const FACTS: SessionFacts = {
  ...GROUP_FACTS,
  pact: { groupMessages: true, keepMessages: false, keepPolls: false },
  seats: GROUP_FACTS.seats.map((seat) => ({ ...seat, name: marked('seatName') })),
  apart: [['alder', 'elm']],
  circles: [
    {
      seat: 'birch',
      versions: [
        {
          session: 5,
          ties: [{ id: 'tie-1', name: marked('circle'), note: '', ring: 1, angle: 0 }],
        },
      ],
    },
  ],
};

/** The kinds that stand in a stream, and are erased from it some day. */
const KINDS = Object.entries<Words>(WORDS).flatMap(([kind, { fields, until }]) =>
  fields && until !== 'practice' ? [{ kind, until }] : [],
);

/** Whether an event holds words of this kind. */
const hasWords = ({ event }: StoredEvent, kind: string): boolean =>
  wordFieldsOf((event as { type: string }).type).some(
    (field) =>
      field.kind === kind &&
      JSON.stringify(withoutWords(event, field.path)) !== JSON.stringify(event),
  );

describe.each(engines)('the database after a session, on $kind', (engine) => {
  let database: Database;
  let store: EventStore;
  let endDatabase: () => Promise<void>;

  beforeEach(async () => {
    ({ database, end: endDatabase } = await testDatabase(engine));
    store = createEventStore(database, plainSeals);
  });
  afterEach(() => endDatabase());

  /** All that the database holds: every row of every table as it is, and the bytes of its files. */
  async function everything(): Promise<string> {
    const tables = await database.kysely.introspection.getTables();
    const rows: string[] = [];
    for (const { name } of tables) {
      const found = await database.kysely
        .selectFrom(name as 'event')
        .selectAll()
        .execute();
      rows.push(JSON.stringify(found));
    }
    if (database.kind === 'postgres') return rows.join('\n');
    const { name } = database.sqlite;
    const files = [name, `${name}-wal`].filter((file) => existsSync(file));
    return [...rows, ...files.map((file) => readFileSync(file, 'latin1'))].join('\n');
  }

  /** What can be read of the session, also where its words are encrypted. */
  const readable = async () => JSON.stringify(await store.load(SESSION));

  const sweep = (isTakenOver: boolean): Promise<void> =>
    new RedactionSweeper({
      store,
      clock: systemClock,
      logger: silent,
      isTakenOver: () => Promise.resolve(isTakenOver),
    }).close();

  /** A session in which every kind of words is said. */
  async function said(): Promise<{
    send: (seat: string, command: RoomCommand) => Promise<void>;
    end: () => Promise<void>;
    finish: () => Promise<void>;
  }> {
    const { rooms, hear, end } = await hostRooms(
      store,
      systemClock,
      FACTS,
      undefined,
      undefined,
      () => prepared(1, marked('agendaNote')),
    );
    const host = await rooms.host(SESSION);
    const pages = new Map<string, TestPage>();
    const send = async (seat: string, command: RoomCommand): Promise<void> => {
      const page = pages.get(seat);
      if (page) await host.command(page, envelope(command));
    };
    for (const { seat } of FACTS.seats) {
      const page = new TestPage(seat);
      pages.set(seat, page);
      await host.connect(page, false, () => undefined);
      await send(seat, { ...enter(marked('typedName')), pronouns: marked('typedName') } as never);
    }
    await send('lead', { type: 'lobby:admit-all', seats: FACTS.seats.map(({ seat }) => seat) });
    await send('lead', {
      type: 'observers:ask',
      seat: 'olive',
      about: marked('observerReason'),
    });
    await send('alder', { type: 'observers:agree', seat: 'olive' });
    await send('birch', { type: 'messages:to-leaders', text: marked('message') });
    await send('lead', { type: 'agenda:add', title: marked('agendaTitle'), minutes: 5 });
    const item = host.state.agenda.plan[0]?.id ?? '';
    await send('lead', { type: 'agenda:edit', item, title: marked('agendaTitle') });

    await send('lead', { type: 'board:open' });
    await send('alder', {
      type: 'board:describe',
      title: marked('boardText'),
      self: marked('boardText'),
      other: marked('boardText'),
    });
    await send('alder', { type: 'board:add', side: 'self' });
    const line = host.state.board.boards['circle']?.lines[0]?.id ?? '';
    const text = marked('boardText');
    await send('alder', { type: 'board:write', line, field: 'said', was: '', text });

    for (const audience of ['named', 'anonymous'] as const) {
      const question = marked('pollQuestion');
      await send('lead', { type: 'poll:ask', kind: 'word', audience, question });
      const poll = host.state.polls.at(-1)?.id ?? '';
      const kind = audience === 'named' ? 'pollAnswer' : 'anonymousAnswers';
      await send('elm', { type: 'poll:skip', poll });
      for (const seat of ['alder', 'birch', 'cedar']) {
        await send(seat, { type: 'poll:answer', poll, value: marked(kind) });
        // An answer without a name is nowhere until the question is closed.
        if (audience === 'anonymous') expect(await readable()).not.toContain(marked(kind));
      }
      await send('lead', { type: 'poll:close', poll });
    }

    await send('alder', { type: 'care:whereabouts', text: marked('whereabouts') });
    await send('cedar', { type: 'signal:react', kind: 'heart' });
    hear(SESSION, { alder: 4321 });
    const placed = { ring: 2, angle: 90 } as const;
    const words = { name: marked('circleChanges'), note: marked('circleChanges') };
    await send('alder', { type: 'circle:add', ...words, ...placed });
    const tie = host.state.circle.ties['alder']?.[0]?.id ?? '';
    await send('alder', { type: 'circle:place', tie, ring: 3, angle: 7 });
    await send('alder', { type: 'circle:describe', tie, name: marked('circle'), note: '' });
    await send('lead', { type: 'breakout:keep-apart', seat: 'birch', other: 'cedar' });
    await send('lead', { type: 'breakout:keep-apart', seat: 'birch', other: 'elm' });
    await send('lead', { type: 'breakout:allow-together', seat: 'birch', other: 'elm' });

    const card = {
      ...OWN_CARD,
      title: marked('ownCard'),
      roles: OWN_CARD.roles.map((role) => ({ ...role, brief: marked('ownCard') })),
    };
    await send('lead', { type: 'exercise:choose-own', card });
    for (const [role, seat] of [
      ['one', 'alder'],
      ['two', 'birch'],
    ] as const) {
      await send('lead', { type: 'exercise:cast', role, seat });
      await send(seat, { type: 'exercise:accept' });
    }
    await send('lead', { type: 'exercise:next', from: 0 });
    await send('lead', { type: 'exercise:whisper', seat: 'alder', text: marked('whisper') });
    await send('lead', { type: 'exercise:end' });

    await send('lead', { type: 'breakout:deal', size: 2, shuffle: 1 });
    await send('lead', { type: 'breakout:prepare', task: { kind: 'own-card', card } });
    const [seats = []] = host.state.breakout.draft?.groups ?? [];
    const own = { ...card, id: 'of-one-breakout' };
    const task = { kind: 'own-card', card: own } as const;
    await send('lead', { type: 'breakout:assign', seats: [...seats], task });
    await send('lead', { type: 'breakout:open' });
    await send('lead', { type: 'breakout:tell', text: marked('breakoutLine') });
    await send('lead', { type: 'breakout:close', seconds: 0 });
    return {
      send,
      end,
      finish: async () => {
        await send('lead', { type: 'session:end' });
        await send('lead', { type: 'session:reopen' });
        await send('lead', { type: 'session:end' });
        await end();
      },
    };
  }

  it('[WL3] [WL6] holds no words that the table of words says are gone, in no row and no byte', async () => {
    const { finish } = await said();
    const before = await store.load(SESSION);
    const notSaid = KINDS.filter(
      ({ until, kind }) => until !== 'never' && !before.some((one) => hasWords(one, kind)),
    );
    // Each kind has to be said here, or the test looks for nothing.
    expect(notSaid.map(({ kind }) => kind)).toEqual([]);
    await finish();

    const after = await store.load(SESSION);
    const left = KINDS.filter(({ kind }) => after.some((one) => hasWords(one, kind)));
    expect(left.map(({ kind }) => kind)).toEqual(['circle', 'keptApart']);
    const marks = (await everything()).replaceAll(marked('circle'), '');
    const markedAfter = (await readable()).replaceAll(marked('circle'), '');
    expect([marks.includes(MARK), markedAfter.includes(MARK)]).toEqual([false, false]);
    // What is handed on is not lost: it goes when the next session has it.
    expect(await readable()).toContain(marked('circle'));
    await sweep(false);
    expect(await readable()).toContain(marked('circle'));
    await sweep(true);
    const last = await store.load(SESSION);
    expect(KINDS.filter(({ kind }) => last.some((one) => hasWords(one, kind)))).toEqual([]);
    expect(await everything()).not.toContain(MARK);
    expect([await store.pendingRedactions(), await store.laterRedactions()]).toEqual([[], []]);
  });

  it('[WL3] while a call for help is open after the end, holds names alone, and none once it is closed', async () => {
    const { send, end } = await said();
    await send('alder', { type: 'care:call' });
    await send('lead', { type: 'session:end' });
    await vi.waitFor(async () => expect(await readable()).not.toContain(marked('message')), 10_000);
    const left = KINDS.filter(({ kind }) => !['seatName', 'circle'].includes(kind));
    const open = await readable();
    expect(left.filter(({ kind }) => open.includes(marked(kind as WordKind)))).toEqual([]);
    expect(open).toContain(marked('seatName'));
    await send('lead', { type: 'care:settle', seat: 'alder' });
    await end();
    expect((await everything()).replaceAll(marked('circle'), '')).not.toContain(MARK);
  });

  it('[WL3] holds in no column who passed, or took part without a name', async () => {
    const { finish } = await said();
    await finish();
    const rows = await database.kysely.selectFrom('event').selectAll().execute();
    const loaded = await store.load(SESSION);
    const signed = loaded.flatMap(({ seq, event }) => {
      const { type } = event as { type: string };
      return type === 'poll:skipped' ? rows.filter((row) => row.seq === seq) : [];
    });
    expect(signed.map(({ actor, cause }) => [actor, cause])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
