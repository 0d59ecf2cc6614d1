import { profileOf } from '../care/practice-profile.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { letterToken } from '../outbox/enqueue.ts';
import type { Writer } from '../outbox/letter.ts';
import { addressChangedWriter, addressLinkWriter } from './address-letters.ts';
import { onceTokenHash } from './once-token.ts';
import { holderOf } from './password-links.ts';
import type {} from './tables.ts';

type Context = Pick<PracticeContext, 'db' | 'clock' | 'publicUrl'> & {
  readonly mail: { readonly tokenKey: Buffer };
};

/** The letters that colleagues get. */
export const staffWriters = (
  context: Context,
): Record<'invitation' | 'password-link' | 'address-link' | 'address-changed', Writer> => ({
  invitation: invitationWriter(context),
  'password-link': passwordLinkWriter(context),
  'address-link': addressLinkWriter(context),
  'address-changed': addressChangedWriter(context),
});

/** Asks a colleague to join, as long as this letter's link is the one that works. */
const invitationWriter = ({ db, clock, publicUrl, mail }: Context): Writer => ({
  write: async ({ id, subject }) => {
    const token = letterToken(mail, id);
    const row = await db
      .selectFrom('staff_invitation')
      .where('id', '=', subject)
      .where('token_hash', '=', onceTokenHash(token))
      .where('expires_at', '>', clock.now())
      .select(['name', 'email'])
      .executeTakeFirst();
    if (!row) return undefined;
    const { profile } = await profileOf({ db, clock });
    return {
      to: { name: row.name, address: row.email },
      subject: 'Your invitation',
      parts: [
        `Hello ${row.name},`,
        `${profile.name || 'The practice'} asks you to work with it in Rapport. Choose your name and password here:`,
        { label: 'Join the practice', href: `${publicUrl}/invitation#${token}` },
        'The link works once, for seven days. Whoever has it can use it: please do not pass it on.',
        'If you know nothing of this, you need not do anything.',
      ],
    };
  },
  nameOf: async ({ subject }) => {
    const row = await db
      .selectFrom('staff_invitation')
      .where('id', '=', subject)
      .select('name')
      .executeTakeFirst();
    return row?.name ?? '';
  },
});

/** Gives a colleague the link for a new password, as long as it is the one that works. */
const passwordLinkWriter = ({ db, clock, publicUrl, mail }: Context): Writer => ({
  write: async ({ id, subject }) => {
    const token = letterToken(mail, id);
    const link = await db
      .selectFrom('password_link')
      .where('person', '=', subject)
      .where('token_hash', '=', onceTokenHash(token))
      .where('expires_at', '>', clock.now())
      .select('person')
      .executeTakeFirst();
    const holder = link && (await holderOf(db, link.person));
    if (!holder) return undefined;
    return {
      to: { name: holder.name, address: holder.email },
      subject: 'Your new password',
      parts: [
        `Hello ${holder.name},`,
        'An administrator of the practice made a link by which you choose a new password:',
        { label: 'Choose a new password', href: `${publicUrl}/new-password#${token}` },
        'The link works once, for a day. Whoever has it can use it: please do not pass it on.',
        'Until you use it, your old password works.',
      ],
    };
  },
  nameOf: async ({ subject }) => (await holderOf(db, subject))?.name ?? '',
});
