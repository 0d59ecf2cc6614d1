import { profileOf } from '../care/practice-profile.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { letterToken } from '../outbox/enqueue.ts';
import type { Writer } from '../outbox/letter.ts';
import type { Db } from '../../storage/database.ts';
import { changeBy, holderOfAccount, isHeld } from './addresses.ts';
import type {} from './tables.ts';

type Context = Pick<PracticeContext, 'db' | 'clock' | 'publicUrl'> & {
  readonly mail: { readonly tokenKey: Buffer };
};

/** Has a new address confirmed, as long as nobody signs in with it. */
export const addressLinkWriter = ({ db, clock, publicUrl, mail }: Context): Writer => ({
  write: async ({ id }) => {
    const token = letterToken(mail, id);
    const change = await changeBy(db, { token, now: clock.now() });
    const holder = change && (await holderOfAccount(db, change.account));
    if (!holder || (await isHeld(db, change.email))) return undefined;
    return {
      to: { name: holder.name, address: change.email },
      subject: 'Your new address',
      parts: [
        `Hello ${holder.name},`,
        'Please confirm that you sign in to Rapport with this address from now on:',
        { label: 'Use this address', href: `${publicUrl}/new-address#${token}` },
        'The link works once, for an hour. Until you use it, you sign in with the address before.',
        'If you know nothing of this, you need not do anything.',
      ],
    };
  },
  nameOf: ({ subject }) => nameOf(db, subject),
});

/** Tells the address before that it is one no more. */
export const addressChangedWriter = ({ db, clock }: Context): Writer => ({
  write: async ({ subject }) => {
    const change = await changeOf(db, subject);
    const holder = change && (await holderOfAccount(db, change.account));
    if (!holder) return undefined;
    const { profile } = await profileOf({ db, clock });
    const practice = profile.name || 'the practice';
    return {
      to: { name: holder.name, address: change.email },
      subject: 'Your address was changed',
      parts: [
        `Hello ${holder.name},`,
        `You sign in to Rapport at ${practice} with another address from now on. This one opens nothing any more.`,
        'If that was not you, and not asked for by you, tell an administrator of the practice at once: they can end the access and give you a new password.',
      ],
    };
  },
  nameOf: ({ subject }) => nameOf(db, subject),
});

const changeOf = (db: Db, id: string) =>
  db
    .selectFrom('address_change')
    .where('id', '=', id)
    .select(['account', 'email'])
    .executeTakeFirst();

async function nameOf(db: Db, id: string): Promise<string> {
  const change = await changeOf(db, id);
  return (change && (await holderOfAccount(db, change.account))?.name) ?? '';
}
