import { staffList } from '../../../http/staff.ts';

/** The key of who works in the practice. */
export const TEAM = ['team'] as const;

/** Asks for it. */
export const teamQuery = { queryKey: TEAM, queryFn: staffList };
