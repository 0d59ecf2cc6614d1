import type { AuditTrail } from '@rapport/shared/contract/audit.ts';
import type { CareSheetShown, KeepCareSheet } from '@rapport/shared/contract/care-sheet.ts';
import type { CrisisLines, KeepCrisisLines } from '@rapport/shared/contract/crisis-lines.ts';
import type {
  KeepPracticeProfile,
  PracticeProfileShown,
} from '@rapport/shared/contract/practice-profile.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { call } from './api.ts';

/** Where the care sheets of a session's members are read from. Each reading is recorded. */
export interface CareSource {
  /** The sheet of a member, with the crisis lines. @throws ApiError */
  read(seat: string): Promise<CareSheetShown>;
}

/** For the facilitators of a session. */
export const careSource = (id: string): CareSource => ({
  read: (seat) => call('careSheet', { params: { id, seat } }),
});

/** Keeps the sheet of a member. @throws ApiError `stale` where it was changed meanwhile */
export const keepCareSheet = (id: string, seat: string, body: KeepCareSheet): Promise<Kept> =>
  call('keepCareSheet', { params: { id, seat }, body });

/** The crisis lines of the practice. @throws ApiError */
export const crisisLines = (): Promise<CrisisLines> => call('crisisLines');

/** Keeps all of them. @throws ApiError `stale` where they were changed meanwhile */
export const keepCrisisLines = (body: KeepCrisisLines): Promise<Kept> =>
  call('keepCrisisLines', { body });

/** What clients are told of the practice. @throws ApiError */
export const practiceProfile = (): Promise<PracticeProfileShown> => call('practiceProfile');

/** Keeps it. @throws ApiError `stale` where it was changed meanwhile */
export const keepPracticeProfile = (body: KeepPracticeProfile): Promise<Kept> =>
  call('keepPracticeProfile', { body });

/** Who did what in a session. @throws ApiError */
export const auditTrail = (id: string): Promise<AuditTrail> =>
  call('auditTrail', { params: { id } });
