import type { MembershipRole } from '../contract/practice.ts';

/**
 * Whether a role leads the session. It stands apart from the contract's schemas, as pages need it:
 * their library would make a page larger, and tries out `Function`, which its policy refuses.
 */
export const leads = (role: MembershipRole): boolean =>
  role === 'facilitator' || role === 'co-facilitator';
