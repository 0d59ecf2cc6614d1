import { z } from 'zod';
import { CRISIS_LIMITS } from './care-limits.ts';
import { hours } from './hours.ts';
import { countryCode, phoneNumber, refuseMore } from './phone.ts';
import { anyRevision, type LastChange } from './revision.ts';
import { optionalLineOfText } from './text.ts';
import { timeZoneOrNone } from './time-zone.ts';

/** What clients are told of the practice. Everything may be empty. */
export const practiceProfile = z.strictObject({
  /** Its name, as clients know it. */
  name: optionalLineOfText(CRISIS_LIMITS.name),
  /** Where it is: the numbers of this country stand first. */
  country: countryCode,
  /** What its clocks show: new courses begin with it. Empty: as the browser of who plans. */
  timeZone: timeZoneOrNone.default(''),
  /** Whom a client in need calls there. */
  phone: phoneNumber,
  /** When somebody answers. */
  hours,
});
export type PracticeProfile = z.infer<typeof practiceProfile>;

/** `GET /api/practice`, for staff. */
export interface PracticeProfileShown {
  profile: PracticeProfile;
  /** The revision that a change is made from; 0 while nothing has been entered. */
  revision: number;
  changed?: LastChange;
}

/** `PUT /api/practice`: keeps it. */
export const keepPracticeProfileRequest = z.strictObject({
  revision: anyRevision,
  profile: practiceProfile.superRefine(({ phone, country }, context) =>
    refuseMore(context, phone, country, ['phone']),
  ),
});
export type KeepPracticeProfile = z.infer<typeof keepPracticeProfileRequest>;
