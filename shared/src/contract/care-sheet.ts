import { z } from 'zod';
import { CARE_LIMITS, type PlanPart } from './care-limits.ts';
import type { CrisisLineShown } from './crisis-lines.ts';
import { phone, refuseMore, type PhoneShown } from './phone.ts';
import { anyRevision, type LastChange } from './revision.ts';
import { optionalLineOfText, optionalParagraph } from './text.ts';

const planText = optionalParagraph(CARE_LIMITS.plan);

/** What is to be at hand when a person is not well. Every text may be empty. */
export const careSheet = z.strictObject({
  /** Whom to call for them. */
  contact: z.strictObject({
    name: optionalLineOfText(CARE_LIMITS.name),
    relation: optionalLineOfText(CARE_LIMITS.relation),
    phone,
    /** When, or how else they are reached. */
    note: optionalLineOfText(CARE_LIMITS.note),
    /** When the client agreed that they are called. Not asked for in older versions. */
    agreedOn: z.union([z.literal(''), z.iso.date()]).default(''),
  }),
  /** Where they usually are. */
  address: optionalParagraph(CARE_LIMITS.address),
  /** The emergency number there, as it is dialled. Not asked for in older versions. */
  emergency: optionalLineOfText(CARE_LIMITS.emergency).default(''),
  /** The plan that was made with them for hard hours. */
  plan: z.strictObject({
    signs: planText,
    helps: planText,
    places: planText,
    people: planText,
    professionals: planText,
    surroundings: planText,
  } satisfies Record<PlanPart, typeof planText>),
});
export type CareSheet = z.infer<typeof careSheet>;

/**
 * `GET /api/sessions/:id/people/:seat/care`: the sheet of a member, for the facilitators of the
 * session, with the practice's crisis lines.
 */
export interface CareSheetShown {
  sheet: CareSheet;
  /** The contact's number as it is shown. */
  phone?: PhoneShown;
  /** The revision that a change is made from; 0 while nothing has been written. */
  revision: number;
  changed?: LastChange;
  lines: CrisisLineShown[];
}

/** `PUT` to the same address: keeps the sheet. */
export const keepCareSheetRequest = z.strictObject({
  revision: anyRevision,
  sheet: careSheet.superRefine(({ contact: { phone } }, context) =>
    refuseMore(context, phone.number, phone.country, ['contact', 'phone', 'number']),
  ),
});
export type KeepCareSheet = z.infer<typeof keepCareSheetRequest>;
