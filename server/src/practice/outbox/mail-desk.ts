import type { MailShown, MailTested, Undelivered } from '@rapport/shared/contract/mail.ts';
import { z } from 'zod';
import { PostError, type Mailbox, type Post } from '../../mail/post.ts';
import { AppError } from '../../platform/errors.ts';
import { randomId } from '../../platform/ids.ts';
import type { Db } from '../../storage/database.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { getSetting, putSetting } from '../core/settings.ts';
import type { Writers } from './letter.ts';
import { setLetter, type SignedBy } from './set-letter.ts';
import type {} from './tables.ts';

/** At most so many letters that did not arrive are shown. */
const SHOWN = 100;

/** How mail is sent, and what did not arrive. */
export interface MailDesk {
  shown(): Promise<MailShown>;
  /** Sends a mail to who asks, at once. @throws AppError `no-mail` where no mail server is set */
  test(me: Mailbox): Promise<MailTested>;
  /** Has a letter tried again that did not arrive. @throws AppError `not-found` */
  again(letter: string): Promise<void>;
}

interface MailDeskContext extends Pick<PracticeContext, 'db' | 'clock' | 'mail'> {
  readonly server: MailShown['server'];
  readonly post: Post | undefined;
  readonly writers: Writers;
  readonly signedBy: () => Promise<SignedBy>;
}

export const createMailDesk = (context: MailDeskContext): MailDesk => ({
  shown: () => shown(context),
  test: (me) => test(context, me),
  again: (letter) => again(context, letter),
});

async function shown({ db, server, writers }: MailDeskContext): Promise<MailShown> {
  const { waiting } = await db
    .selectFrom('outbox')
    .where('state', '=', 'waiting')
    .select((eb) => eb.fn.countAll().as('waiting'))
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('outbox')
    .where('state', '=', 'failed')
    .orderBy('settled_at', 'desc')
    .limit(SHOWN)
    .select(['id', 'kind', 'subject', 'created_at', 'fault', 'reply_code'])
    .execute();
  const undelivered: Undelivered[] = [];
  for (const { id, kind, subject, created_at, fault, reply_code } of rows) {
    undelivered.push({
      id,
      kind,
      to: await writers[kind].nameOf({ subject }),
      at: new Date(created_at).toISOString(),
      fault: fault ?? 'unreachable',
      ...(reply_code !== null && { replyCode: reply_code }),
    });
  }
  const taken = await wasTaken(db);
  return {
    ...(server && { server }),
    ...(taken && { taken }),
    waiting: Number(waiting),
    undelivered,
  };
}

/** The setting that says when a test mail was taken. */
const TESTED = 'mail-tested';

/** Whether a mail server has taken anything of the practice's. */
async function wasTaken(db: Db): Promise<boolean> {
  const sent = () =>
    db.selectFrom('outbox').where('state', '=', 'sent').select('id').limit(1).executeTakeFirst();
  return ((await getSetting(db, TESTED, z.number())) ?? (await sent())) !== undefined;
}

async function test(
  { db, clock, post, mail, signedBy }: MailDeskContext,
  me: Mailbox,
): Promise<MailTested> {
  if (!post || !mail) throw new AppError('no-mail');
  const practice = await signedBy();
  const words = ['This is a test. Letters of the practice arrive like this one.'];
  try {
    await post.send({
      messageId: `${randomId()}@${mail.host}`,
      fromName: practice.name,
      to: me,
      subject: 'A test',
      ...setLetter(words, practice),
    });
    await putSetting(db, TESTED, clock.now());
    return { sent: true, to: me.address };
  } catch (error) {
    if (!(error instanceof PostError)) throw error;
    const { fault, replyCode } = error;
    return { sent: false, fault, ...(replyCode !== undefined && { replyCode }) };
  }
}

async function again({ db, clock, mail }: MailDeskContext, letter: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ state: 'waiting', tries: 0, due_at: clock.now(), settled_at: null })
    .where('id', '=', letter)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('not-found', 'letter');
  mail?.wake();
}
