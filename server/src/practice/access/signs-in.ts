import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { leads } from '@rapport/shared/rules/leads.ts';

/**
 * Whether a link alone opens no seat of this kind: facilitators sign in, and so do observers who
 * have an account, as what they may do ends with it.
 */
export const signsIn = ({
  role,
  account,
}: {
  role: MembershipRole;
  account: string | null;
}): boolean => leads(role) || (role === 'observer' && account !== null);
