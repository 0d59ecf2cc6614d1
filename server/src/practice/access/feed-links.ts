import { createHash } from 'node:crypto';
import { AppError } from '../../platform/errors.ts';
import { randomId } from '../../platform/ids.ts';
import { hmac } from '../../platform/secret.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type {} from '../people/tables.ts';
import type {} from './tables.ts';

type Context = Pick<PracticeContext, 'db' | 'linkKey' | 'publicUrl'>;

/** The address of a person's calendar; nothing where there is none. */
export async function knownFeed(
  { db, linkKey, publicUrl }: Context,
  person: string,
): Promise<string | undefined> {
  const feed = await db
    .selectFrom('calendar_feed')
    .where('person', '=', person)
    .select('id')
    .executeTakeFirst();
  return feed && `${publicUrl}/calendar/${feedToken(linkKey, feed.id)}.ics`;
}

/** How often an address is made anew that somebody else ends at once. */
const TRIES = 10;

/** The address of a person's calendar, which is made where there is none. */
export async function feedLink(
  context: Context & Pick<PracticeContext, 'clock'>,
  person: string,
): Promise<string> {
  const { db, clock, linkKey } = context;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const id = randomId();
    await db
      .insertInto('calendar_feed')
      .values({ id, person, token_hash: hashOf(feedToken(linkKey, id)), created_at: clock.now() })
      .onConflict((conflict) => conflict.column('person').doNothing())
      .execute();
    const link = await knownFeed(context, person);
    if (link !== undefined) return link;
    // Ended in this very moment by somebody else.
  }
  throw new AppError('unavailable');
}

/**
 * Ends the feed of a person, if there is one, with those of records that were merged into theirs:
 * their addresses give nothing any more.
 */
export async function endFeed(db: Db, person: string): Promise<void> {
  const merged = db.selectFrom('client').where('merged_into', '=', person).select('person');
  await db
    .deleteFrom('calendar_feed')
    .where((eb) => eb.or([eb('person', '=', person), eb('person', 'in', merged)]))
    .execute();
}

/** Whose calendar is at this address; nobody where it is none, or one of before. */
export async function ownerOfFeed(db: Db, token: string): Promise<string | undefined> {
  const feed = await db
    .selectFrom('calendar_feed')
    .where('token_hash', '=', hashOf(token))
    .select('person')
    .executeTakeFirst();
  return feed?.person;
}

/** The secret in a feed's address: like that of a join link it can be made again, and is not kept. */
const feedToken = (key: Buffer, feed: string): string =>
  hmac(key, 'rapport calendar v1', Buffer.from(feed, 'base64url')).toString('base64url');

/** It has too many bits to be guessed, so a plain hash is enough. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
