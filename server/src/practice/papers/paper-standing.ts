import type { PaperStanding } from '@rapport/shared/contract/papers.ts';

/** A signature of a paper, as far as it says where its signer stands. */
export interface Signed {
  readonly version: number;
  readonly at: number;
  /** When it was withdrawn. */
  readonly withdrawnAt: number | null;
}

/** Where somebody stands with a paper of which this version is the newest. */
export function paperStanding(signatures: readonly Signed[], newest: number): PaperStanding {
  const stands = standing(signatures);
  if (stands) return stands.version === newest ? 'signed' : 'outdated';
  return signatures.length > 0 ? 'withdrawn' : 'missing';
}

/** The signature that holds: of those not withdrawn that of the newest version. */
export const standing = <One extends Signed>(signatures: readonly One[]): One | undefined =>
  signatures
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .toSorted((a, b) => b.version - a.version || a.at - b.at)[0];
