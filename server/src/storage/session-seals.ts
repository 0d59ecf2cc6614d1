import { randomBytes } from 'node:crypto';
import { sealWith, type Seal } from '../platform/seal.ts';
import type { Secret } from '../platform/secret.ts';
import type { Db } from './database.ts';

/** The seals of the sessions' events: each session has a key of its own. */
export interface SessionSeals {
  /** The seal of a session, made where it has none yet. */
  of(session: string): Promise<Seal>;
}

/** So many sessions' keys are kept at hand. */
const AT_HAND = 500;

/**
 * Keys are random, and kept in the database sealed with the installation's own: another secret can
 * be taken by sealing these anew, without touching the events.
 */
export function sessionSeals(db: Db, secret: Secret): SessionSeals {
  const master = sealWith(secret.keyFor('session keys'));
  const atHand = new Map<string, Promise<Seal>>();

  const find = async (session: string): Promise<Seal | undefined> => {
    const row = await db
      .selectFrom('session_key')
      .select('sealed')
      .where('session', '=', session)
      .executeTakeFirst();
    if (!row) return undefined;
    return sealWith(Buffer.from(master.open(row.sealed, placeOfKey(session)), 'base64url'));
  };

  const make = async (session: string): Promise<Seal> => {
    const key = randomBytes(32).toString('base64url');
    await db
      .insertInto('session_key')
      .values({ session, sealed: master.seal(key, placeOfKey(session)) })
      // Two hosts at once: the first one's key holds, and is the one that is found then.
      .onConflict((conflict) => conflict.column('session').doNothing())
      .execute();
    const made = await find(session);
    if (!made) throw new Error(`the key of session ${session} was not kept`);
    return made;
  };

  return {
    of: (session) => {
      const known = atHand.get(session);
      if (known) return known;
      const seal = find(session).then((found) => found ?? make(session));
      atHand.set(session, seal);
      seal.catch(() => atHand.delete(session));
      const [oldest] = atHand.keys();
      if (atHand.size > AT_HAND && oldest !== undefined) atHand.delete(oldest);
      return seal;
    },
  };
}

const placeOfKey = (session: string): string => `session_key ${session}`;

/** Where an event is kept: sealed text of one does not open as another's. */
export const placeOfEvent = (session: string, seq: number): string =>
  `event ${session} ${String(seq)}`;
