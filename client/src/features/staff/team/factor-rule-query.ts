import { factorRule } from '../../../http/account.ts';

/** The key of whether everyone needs a second step. */
export const FACTOR_RULE = ['factor-rule'] as const;

/** Asks for it. */
export const factorRuleQuery = { queryKey: FACTOR_RULE, queryFn: factorRule };
