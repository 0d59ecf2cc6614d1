import { practiceProfile } from '@rapport/shared/contract/practice-profile.ts';
import type {
  KeepPracticeProfile,
  PracticeProfile,
  PracticeProfileShown,
} from '@rapport/shared/contract/practice-profile.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { auditPracticeChanged } from '../audit/audit.ts';
import { keepDocument, readDocument } from './documents.ts';
import type { PracticeContext } from '../core/practice-context.ts';

/** What clients are told of the practice. */
export interface ProfileDesk {
  read(): Promise<PracticeProfileShown>;
  /**
   * Keeps it. A request that is sent once more is answered as the first time.
   * @throws AppError `stale` when it was changed elsewhere meanwhile
   */
  keep(account: string, kept: KeepPracticeProfile): Promise<Kept>;
}

type Context = Pick<PracticeContext, 'db' | 'clock'>;

/** The profile over the practice's database. */
export const createProfileDesk = (context: Context): ProfileDesk => ({
  read: () => profileOf(context),
  keep: (account, { revision, profile }) =>
    keepDocument(
      context,
      { id: 'profile', account, from: revision, body: profile },
      auditPracticeChanged,
    ),
});

const BLANK: PracticeProfile = {
  name: '',
  country: '',
  timeZone: '',
  phone: '',
  hours: { kind: 'words', text: '' },
};

/** The profile as it stands; blank while nothing has been entered. */
export async function profileOf({ db }: Context): Promise<PracticeProfileShown> {
  const document = await readDocument(db, 'profile');
  if (!document) return { profile: BLANK, revision: 0 };
  const { revision, changed } = document;
  return { profile: profileIn(document.body), revision, changed };
}

/** The profile in a document. */
export const profileIn = (body: unknown): PracticeProfile => practiceProfile.parse(body);
