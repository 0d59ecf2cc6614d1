import type { MailFault } from '@rapport/shared/contract/mail.ts';
import { PostError, type Post } from '../../mail/post.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { backoffMs, MOST_TRIES } from './backoff.ts';
import { claimNext, type Claimed } from './claim.ts';
import type { Writers } from './letter.ts';
import { setLetter, type SignedBy } from './set-letter.ts';
import type { OutboxTable } from './tables.ts';

/** What letters are sent with. */
export interface Delivering extends Pick<PracticeContext, 'db' | 'clock' | 'logger'> {
  readonly post: Post;
  readonly writers: Writers;
  /** Whom letters are signed by. */
  readonly signedBy: () => Promise<SignedBy>;
  /** From 0 to 1. */
  readonly chance: () => number;
}

/**
 * Sends every letter that is due, one after the other, as long as `goesOn` says so. Each is looked
 * at again just before it leaves: what nobody wants any more, or what comes too late, is not sent.
 */
export async function deliverDue(
  context: Delivering,
  goesOn: () => boolean = () => true,
): Promise<void> {
  while (goesOn()) {
    const letter = await claimNext(context);
    if (!letter) return;
    await settle(context, letter, await outcomeOf(context, letter));
  }
}

type Outcome = Pick<OutboxTable, 'state' | 'fault' | 'reply_code'>;

const end = (
  state: OutboxTable['state'],
  fault: MailFault | null = null,
  reply_code: number | null = null,
): Outcome => ({ state, fault, reply_code });

async function outcomeOf(context: Delivering, letter: Claimed): Promise<Outcome> {
  const { clock, logger, post, writers, signedBy } = context;
  const { id, kind, tries, messageId, notAfter } = letter;
  // Whoever took it was killed each time, perhaps by this very letter.
  if (tries > MOST_TRIES) return end('failed', 'unreachable');
  try {
    const written = await writers[kind].write(letter);
    if (!written) return end('dropped');
    const { to, subject, parts, calendar } = written;
    const practice = await signedBy();
    const set = setLetter(parts, practice);
    if (notAfter !== null && clock.now() >= notAfter) return end('failed', 'too-late');
    await post.send({
      messageId,
      fromName: practice.name,
      to,
      subject,
      ...set,
      ...(calendar && { calendar }),
    });
    return end('sent');
  } catch (error) {
    if (!(error instanceof PostError))
      logger.error({ err: error, letter: id }, 'letter not written');
    const known = error instanceof PostError ? error : new PostError('unreachable');
    const { fault, replyCode = null, lasting } = known;
    return end(lasting || tries >= MOST_TRIES ? 'failed' : 'waiting', fault, replyCode);
  }
}

/**
 * Notes what came of it, if the letter is still ours. A server that is killed between sending and
 * this leaves it to be sent once more, when the lease is over.
 */
async function settle(
  { db, clock, chance }: { db: Db } & Pick<Delivering, 'clock' | 'chance'>,
  { id, lease, tries }: Claimed,
  outcome: Outcome,
): Promise<void> {
  const now = clock.now();
  const waits = outcome.state === 'waiting';
  await db
    .updateTable('outbox')
    .set({
      ...outcome,
      lease: null,
      lease_until: 0,
      ...(waits ? { due_at: now + backoffMs(tries, chance()) } : { settled_at: now }),
    })
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute();
}
