import { practiceProfile } from '../../../http/care.ts';

/** The key of what clients are told of the practice. */
export const PROFILE = ['practice'] as const;

/** Asks for it. */
export const profileQuery = { queryKey: PROFILE, queryFn: practiceProfile };
