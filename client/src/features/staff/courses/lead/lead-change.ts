import type { CoverChange } from '@rapport/shared/contract/course-cover.ts';
import { isPlannable } from '../day-fault.ts';

/** A change of facilitators that is about to be made, with the names and dates that the dialog shows. */
export type LeadMeant =
  | {
      readonly kind: 'stand-in' | 'no-stand-in';
      readonly session: string;
      readonly about: string;
      /** Set where it is a member's session alone. */
      readonly alone?: true;
    }
  | { readonly kind: 'hand-over' | 'stay'; readonly membership: string; readonly about: string };

/** As it is typed: a colleague, and from which day on. */
export interface LeadDraft {
  readonly person: string;
  readonly from: string;
}

/** Whether a colleague is to be chosen. */
export const asksColleague = ({ kind }: LeadMeant): boolean =>
  kind === 'stand-in' || kind === 'hand-over';

/** What is sent; nothing while something is missing. */
export function leadChangeOf(
  meant: LeadMeant,
  { person, from }: LeadDraft,
): CoverChange | undefined {
  switch (meant.kind) {
    case 'stand-in':
      return person === '' ? undefined : { kind: meant.kind, session: meant.session, person };
    case 'no-stand-in':
      return { kind: meant.kind, session: meant.session };
    case 'hand-over': {
      const { kind, membership } = meant;
      return person === '' || !isPlannable(from) ? undefined : { kind, membership, person, from };
    }
    case 'stay':
      return { kind: meant.kind, membership: meant.membership };
  }
}
