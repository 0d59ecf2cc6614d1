import { ownAccount } from '../../../http/account.ts';

/** The key of how one's own account is protected. */
export const OWN_ACCOUNT = ['own-account'] as const;

/** Asks for it. */
export const ownAccountQuery = { queryKey: OWN_ACCOUNT, queryFn: ownAccount };
