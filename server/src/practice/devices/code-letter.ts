import { DEVICE_CODE_MINUTES } from '@rapport/shared/contract/code-limits.ts';
import { profileOf } from '../care/practice-profile.ts';
import type { MailOut, PracticeContext } from '../core/practice-context.ts';
import type { Writer } from '../outbox/letter.ts';
import { codeOf } from './device-codes.ts';
import type {} from '../people/tables.ts';
import type {} from './tables.ts';

interface Context extends Pick<PracticeContext, 'db' | 'clock'> {
  readonly mail: Pick<MailOut, 'tokenKey'>;
  /** Where mail for a client goes; nothing where they have no address. */
  readonly mailOf: (person: string) => Promise<string | undefined>;
}

/** The code for a new device, as long as the device was not sent a newer one. */
export const codeWriter = ({ db, clock, mail, mailOf }: Context): Writer => ({
  write: async ({ id, subject: person }) => {
    const meant = await db
      .selectFrom('device_code')
      .innerJoin('person', 'person.id', 'device_code.person')
      .where('device_code.id', '=', id)
      .where('used_at', 'is', null)
      .select(['person.name', 'device', 'created_at'])
      .executeTakeFirst();
    const address = await mailOf(person);
    if (!meant || address === undefined) return undefined;
    const newer = await db
      .selectFrom('device_code')
      .where('device', '=', meant.device)
      .where('created_at', '>', meant.created_at)
      .select('id')
      .executeTakeFirst();
    if (newer) return undefined;
    const { profile } = await profileOf({ db, clock });
    const practice = profile.name || 'the practice';
    const code = codeOf(mail, id);
    return {
      to: { name: meant.name, address },
      subject: 'Your code',
      parts: [
        `Hello ${meant.name},`,
        `This is your code: ${code.slice(0, 3)} ${code.slice(3)}`,
        `It counts once, within ${String(DEVICE_CODE_MINUTES)} minutes, on the device that asked for it.`,
        `If you did not ask for it, somebody else may have your link. Please tell ${practice}.`,
      ],
    };
  },
  // An administrator need not know of a client.
  nameOf: () => Promise.resolve(''),
});
