import { isSealed, sealWith } from '../platform/seal.ts';
import type { Secret } from '../platform/secret.ts';
import { paperHash } from '../practice/papers/paper-hash.ts';
import { signaturesOf, signatureShown } from '../practice/papers/signatures.ts';
import type { Database, Db } from '../storage/database.ts';
import { createEventStore } from '../storage/event-store.ts';
import { sessionSeals } from '../storage/session-seals.ts';

/** What was read, and what of it is not whole, by identifiers. */
export interface Verified {
  readonly sessions: number;
  readonly events: number;
  readonly papers: number;
  readonly signatures: number;
  readonly faults: readonly string[];
}

/** Reads what must never change. Changes nothing. */
export async function verify(database: Database, secret: Secret): Promise<Verified> {
  const streams = await verifyStreams(database, secret);
  const papers = await verifyPapers(database.kysely, secret);
  return {
    sessions: streams.sessions,
    events: streams.events,
    papers: papers.papers,
    signatures: papers.signatures,
    faults: [...fileFaults(database), ...streams.faults, ...papers.faults],
  };
}

function fileFaults(database: Database): string[] {
  // PostgreSQL looks after its own pages.
  if (database.kind !== 'sqlite') return [];
  const found = database.sqlite.pragma('integrity_check') as { integrity_check: string }[];
  return found.flatMap(({ integrity_check: said }) => (said === 'ok' ? [] : [`file: ${said}`]));
}

async function verifyStreams(database: Database, secret: Secret) {
  const db = database.kysely;
  const store = createEventStore(database, sessionSeals(db, secret));
  const faults: string[] = [];
  let events = 0;
  const sessions = await db.selectFrom('event').select('session').distinct().execute();
  for (const { session } of sessions) {
    if (await lacksKey(db, session)) {
      faults.push(`session ${session}: the key to what happened is missing`);
      continue;
    }
    try {
      const stream = await store.load(session);
      events += stream.length;
      const [first] = stream;
      if (stream.some(({ seq }, at) => seq !== (first?.seq ?? 0) + at))
        faults.push(`session ${session}: something that happened is missing`);
    } catch {
      faults.push(`session ${session}: what happened does not open`);
    }
  }
  return { sessions: sessions.length, events, faults };
}

/** Whether a session's events are sealed, and nothing opens them: reading them would make a new key. */
async function lacksKey(db: Db, session: string): Promise<boolean> {
  const key = await db
    .selectFrom('session_key')
    .where('session', '=', session)
    .select('session')
    .executeTakeFirst();
  if (key) return false;
  const rows = await db
    .selectFrom('event')
    .where('session', '=', session)
    .select('event')
    .execute();
  return rows.some(({ event }) => isSealed(event));
}

async function verifyPapers(db: Db, secret: Secret) {
  const seal = sealWith(secret.keyFor('client records'));
  const versions = await db.selectFrom('paper_version').selectAll().execute();
  const changed = versions.filter((version) => paperHash(version) !== version.hash);
  const faults = changed.map(
    ({ paper, version }) => `paper ${paper}, version ${String(version)}: its words were changed`,
  );
  const hashes = new Map(versions.map((one) => [`${one.paper} ${String(one.version)}`, one.hash]));
  const signers = await db.selectFrom('paper_signature').select('membership').distinct().execute();
  let count = 0;
  for (const { membership } of signers) {
    for (const signature of await signaturesOf(db, [membership])) {
      count += 1;
      const signed = hashes.get(`${signature.paper} ${String(signature.version)}`);
      if (signed !== signature.hash)
        faults.push(`signature ${signature.id}: there is no version of these words`);
      try {
        signatureShown(seal, signature);
      } catch {
        faults.push(`signature ${signature.id}: it was changed`);
      }
    }
  }
  return { papers: versions.length, signatures: count, faults };
}
