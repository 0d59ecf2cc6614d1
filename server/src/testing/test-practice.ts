import { sealWith } from '../platform/seal.ts';
import { secretFrom } from '../platform/secret.ts';
import { silent, testDatabase, type Engine } from './test-databases.ts';
import type { Database } from '../storage/database.ts';
import { createEventStore } from '../storage/event-store.ts';
import { sessionSeals } from '../storage/session-seals.ts';
import type { Codeless } from '../practice/core/room-ports.ts';
import type { PracticeContext } from '../practice/core/practice-context.ts';
import { openSecurityLog, type OpenSecurityLog } from '../practice/audit/security-log.ts';
import { randomId } from '../platform/ids.ts';
import type { AgendaShown } from '@rapport/shared/contract/prepared-agenda.ts';
import type { Standing } from '@rapport/shared/contract/room/lobby.ts';
import type { CourseMemory } from '@rapport/shared/contract/session-facts.ts';

/** A practice over a database of its own, with a clock and rooms that the test sets. */
export interface TestPractice {
  readonly context: PracticeContext;
  readonly database: Database;
  readonly security: OpenSecurityLog;
  /** The clock's time; assign it to move on. */
  now: number;
  /** Sessions whose room was ended. */
  readonly ended: Set<string>;
  /** Sessions whose door is closed. */
  readonly closed: Set<string>;
  /** Whose connections were ended, as `session seat`. */
  readonly revoked: string[];
  /** Of which sessions it was told that somebody had answered or signed, each time. */
  readonly arrivalsChanged: string[];
  /** How the agendas of sessions stand for whoever prepares them; open, where nothing else is said. */
  readonly preparing: Map<string, AgendaShown['state']>;
  /** Of which sessions it was told that their agenda was prepared, each time. */
  readonly prepared: string[];
  /** Where seats stand in their rooms; outside, where nothing else is said. */
  readonly standings: Map<string, Standing>;
  /** The hashes of the devices that somebody let in. */
  readonly letIn: Set<string>;
  /** Devices that wait without the code that they were asked for. */
  readonly codeless: Codeless[];
  /** What the rooms of sessions hand on. */
  readonly memories: Map<string, Partial<CourseMemory>>;
  /** Lets something happen in a session's room at the clock's time: this event, or any. */
  happen(session: string, event?: { type: string; seat?: string }): Promise<void>;
  person(name: string, account?: string): Promise<string>;
  /** Staff accounts that are nothing but their keys. */
  account(...ids: string[]): Promise<void>;
  end(): Promise<void>;
}

const secret = secretFrom('a secret that only this test knows');

/** A Tuesday evening in Berlin, in summer. */
export const TUESDAY = Date.parse('2026-06-16T19:00:00+02:00');

export async function testPractice(engine: Engine): Promise<TestPractice> {
  const { database, end } = await testDatabase(engine);
  const store = createEventStore(database, sessionSeals(database.kysely, secret));
  const security = openSecurityLog({
    db: database.kysely,
    clock: { now: () => practice.now },
    logger: silent,
    key: Buffer.alloc(32, 3),
  });
  const ended = new Set<string>();
  const closed = new Set<string>();
  const revoked: string[] = [];
  const practice: TestPractice = {
    database,
    security,
    now: TUESDAY,
    ended,
    closed,
    revoked,
    arrivalsChanged: [],
    preparing: new Map(),
    prepared: [],
    standings: new Map(),
    letIn: new Set(),
    codeless: [],
    memories: new Map(),
    context: {
      db: database.kysely,
      clock: { now: () => practice.now },
      linkKey: secret.keyFor('join links'),
      publicUrl: 'https://rapport.example',
      logger: silent,
      security,
      sheetSeal: sealWith(secret.keyFor('care sheets')),
      clientSeal: sealWith(secret.keyFor('client records')),
      timeZone: 'Europe/Berlin',
      rooms: {
        roomStatus: (id) => ({
          open: false,
          inside: 0,
          waiting: 0,
          ended: ended.has(id),
          ...(closed.has(id) && { doorClosed: true }),
        }),
        wasLetIn: (_session, _seat, device) => practice.letIn.has(device),
        codelessAt: () => practice.codeless,
        standingOf: (_session, { seat }) => practice.standings.get(seat) ?? 'outside',
        keptMessages: (_session, seat) => [
          { by: seat, at: new Date(0).toISOString(), text: 'Kept', to: 'group' },
        ],
        memoryOf: (session) => ({
          met: [],
          apart: [],
          circles: [],
          ...practice.memories.get(session),
        }),
        streamOf: (session) => store.load(session),
        preparingOf: (session) => practice.preparing.get(session) ?? 'open',
        onAgendaPrepared: (session) => void practice.prepared.push(session),
        onArrivalChanged: (session) => void practice.arrivalsChanged.push(session),
        onLinkRevoked: (session, seat) => void revoked.push(`${session} ${seat}`),
      },
    },
    happen: async (session, event = { type: 'happened' }) => {
      const seq = (await store.load(session)).length + 1;
      await store.append(session, [{ seq, at: practice.now, event }]);
    },
    account: async (...ids) => {
      const postgres = engine.kind === 'postgres';
      const now = new Date(practice.now);
      for (const id of ids) {
        // Better Auth fills in its own table otherwise; only its key matters here.
        await database.kysely
          .insertInto('auth_user' as 'setting')
          .values({
            id,
            name: id,
            email: `${id}@practice.example`,
            emailVerified: postgres ? true : 1,
            createdAt: postgres ? now : now.toISOString(),
            updatedAt: postgres ? now : now.toISOString(),
          } as never)
          .execute();
      }
    },
    person: async (name, account) => {
      const id = randomId();
      await database.kysely
        .insertInto('person')
        .values({ id, name, account: account ?? null })
        .execute();
      return id;
    },
    end: async () => {
      await security.close();
      await end();
    },
  };
  return practice;
}
