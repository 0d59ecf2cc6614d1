import type { AuditTrail } from '@rapport/shared/contract/audit.ts';
import type { CareSheetShown, KeepCareSheet } from '@rapport/shared/contract/care-sheet.ts';
import type { CrisisLines, KeepCrisisLines } from '@rapport/shared/contract/crisis-lines.ts';
import type {
  KeepPracticeProfile,
  PracticeProfileShown,
} from '@rapport/shared/contract/practice-profile.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { request } from './api.ts';

/** Where the care sheets of a session's members are read from. Each reading is recorded. */
export interface CareSource {
  /** The sheet of a member, with the crisis lines. @throws ApiError */
  read(seat: string): Promise<CareSheetShown>;
}

const sessionAt = (session: string): string => `/api/sessions/${encodeURIComponent(session)}`;

const sheetAt = (session: string, seat: string): string =>
  `${sessionAt(session)}/people/${encodeURIComponent(seat)}/care`;

/** For the facilitators of a session. */
export const careSource = (session: string): CareSource => ({
  read: (seat) => request('GET', sheetAt(session, seat)),
});

/** Keeps the sheet of a member. @throws ApiError `stale` where it was changed meanwhile */
export const keepCareSheet = (session: string, seat: string, kept: KeepCareSheet): Promise<Kept> =>
  request('PUT', sheetAt(session, seat), { body: kept });

/** The crisis lines of the practice. @throws ApiError */
export const crisisLines = (): Promise<CrisisLines> => request('GET', '/api/crisis-lines');

/** Keeps all of them. @throws ApiError `stale` where they were changed meanwhile */
export const keepCrisisLines = (kept: KeepCrisisLines): Promise<Kept> =>
  request('PUT', '/api/crisis-lines', { body: kept });

/** What clients are told of the practice. @throws ApiError */
export const practiceProfile = (): Promise<PracticeProfileShown> => request('GET', '/api/practice');

/** Keeps it. @throws ApiError `stale` where it was changed meanwhile */
export const keepPracticeProfile = (kept: KeepPracticeProfile): Promise<Kept> =>
  request('PUT', '/api/practice', { body: kept });

/** Who did what in a session. @throws ApiError */
export const auditTrail = (session: string): Promise<AuditTrail> =>
  request('GET', `${sessionAt(session)}/audit`);
