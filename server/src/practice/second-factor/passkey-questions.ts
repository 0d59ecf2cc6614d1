import type { Db } from '../../storage/database.ts';
import type { PasskeyQuestionTable } from './tables.ts';

/** How long a question can be answered. */
export const QUESTION_MS = 10 * 60_000;

/** What a question is asked for. */
export type Purpose = PasskeyQuestionTable['purpose'];

/** Who asked, and alone may answer: a sign-in, or a browser where there is none yet. */
export type Asker = { readonly signIn: string } | { readonly browser: string };

/** Notes a question. Those that nobody answered in time are forgotten with it. */
export async function noteQuestion(
  db: Db,
  { challenge, purpose, asker, now }: Question & { now: number },
): Promise<void> {
  await db.deleteFrom('passkey_question').where('ends', '<=', now).execute();
  const by = {
    sign_in: 'signIn' in asker ? asker.signIn : null,
    browser: 'browser' in asker ? asker.browser : null,
  };
  await db
    .insertInto('passkey_question')
    .values({ challenge, purpose, ...by, ends: now + QUESTION_MS })
    .execute();
}

/** A question, by whom and for what it was asked. */
export interface Question {
  readonly challenge: string;
  readonly purpose: Purpose;
  readonly asker: Asker;
}

/** Uses a question up. Says whether it was open to this answer; of two answers at once one is. */
export async function takeQuestion(
  db: Db,
  { challenge, purpose, asker, now }: Question & { now: number },
): Promise<boolean> {
  const mine = db
    .deleteFrom('passkey_question')
    .where('challenge', '=', challenge)
    .where('purpose', '=', purpose)
    .where('ends', '>', now);
  const { numDeletedRows } = await (
    'signIn' in asker
      ? mine.where('sign_in', '=', asker.signIn)
      : mine.where('browser', '=', asker.browser)
  ).executeTakeFirst();
  return numDeletedRows > 0n;
}
