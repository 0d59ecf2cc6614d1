import type { SignatureShown, ToldHow, ToldWithdrawal } from '@rapport/shared/contract/papers.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Db } from '../../storage/database.ts';
import type { Signed } from './paper-standing.ts';
import type { PaperSignatureTable } from './tables.ts';

/** A signature as it is kept, and when it was withdrawn. */
export type SignatureRow = PaperSignatureTable &
  Signed & {
    /** Set where a facilitator entered the withdrawal. */
    readonly toldHow: ToldHow | null;
    readonly toldOn: string | null;
    readonly enteredBy: string | null;
    /** The name of who did. */
    readonly enteredByName: string | null;
  };

/** All signatures of these memberships, the newest first. */
export async function signaturesOf(
  db: Db,
  memberships: readonly string[],
): Promise<SignatureRow[]> {
  if (memberships.length === 0) return [];
  return db
    .selectFrom('paper_signature')
    .leftJoin('paper_withdrawal', 'paper_withdrawal.signature', 'paper_signature.id')
    .where('membership', 'in', memberships)
    .leftJoin('person', 'person.account', 'paper_withdrawal.entered_by')
    .selectAll('paper_signature')
    .select([
      'told_how as toldHow',
      'told_on as toldOn',
      'entered_by as enteredBy',
      'person.name as enteredByName',
    ])
    .select(['paper_signature.signed_at as at', 'withdrawn_at as withdrawnAt'])
    .orderBy('signed_at', 'desc')
    .orderBy('paper_signature.id')
    .execute();
}

/** The typed name as it is kept: it opens in that signature alone, with nothing of it changed. */
export const sealName = (
  seal: Seal,
  { name, ...signature }: Omit<PaperSignatureTable, 'name'> & { name: string },
): string => seal.seal(name, placeOf(signature));

/** A signature as it is read. @throws Error where anything of it was changed or moved */
export const signatureShown = (seal: Seal, row: SignatureRow): SignatureShown => ({
  paper: row.paper,
  version: row.version,
  hash: row.hash,
  at: new Date(row.at).toISOString(),
  name: seal.open(row.name, placeOf(row)),
  known: row.known,
  ...(row.withdrawnAt !== null && { withdrawn: new Date(row.withdrawnAt).toISOString() }),
  ...toldIn(row),
});

/** How a withdrawal was told, where a facilitator entered it. */
export const toldIn = ({
  toldHow,
  toldOn,
  enteredByName,
}: SignatureRow): { told?: ToldWithdrawal } =>
  toldHow === null || toldOn === null
    ? {}
    : { told: { how: toldHow, on: toldOn, ...(enteredByName !== null && { by: enteredByName }) } };

const placeOf = ({
  id,
  membership,
  paper,
  version,
  hash,
  signed_at,
  known,
}: Omit<PaperSignatureTable, 'name'>): string =>
  ['paper_signature', id, membership, paper, String(version), hash, String(signed_at), known].join(
    ' ',
  );
