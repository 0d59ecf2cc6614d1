import { z } from 'zod';
import { CARE_LIMITS, CRISIS_LIMITS } from './care-limits.ts';
import { hours } from './hours.ts';
import { countryCode, refuseMore, type PhoneShown } from './phone.ts';
import { anyRevision, type LastChange } from './revision.ts';
import { lineOfText, optionalLineOfText } from './text.ts';

const number = lineOfText(CARE_LIMITS.phone);

/** One way to reach a line: a number to call or to write to, or what to do, in words. */
export const reachWay = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), number }),
  z.strictObject({ kind: z.literal('text'), number }),
  z.strictObject({ kind: z.literal('words'), text: lineOfText(CRISIS_LIMITS.words) }),
]);
export type ReachWay = z.infer<typeof reachWay>;

/** Whom to call in a crisis, as the practice has entered it. */
export const crisisLine = z.strictObject({
  /** Police and ambulance, or people to talk to. */
  kind: z.enum(['emergency', 'crisis']),
  name: lineOfText(CRISIS_LIMITS.name),
  /** The country in which its numbers are dialled; empty where that is not known. */
  country: countryCode,
  /** The part of the country that it is for; empty where it is for all of it. */
  region: optionalLineOfText(CRISIS_LIMITS.region),
  ways: z.array(reachWay).min(1).max(CRISIS_LIMITS.ways),
  hours,
  /** For whom, in which language, what to press. */
  note: optionalLineOfText(CRISIS_LIMITS.note),
  /**
   * The day on which somebody last called it or looked it up: `2026-06-16`. Until then it is
   * shown to no client.
   */
  verifiedOn: z.iso.date().nullable(),
});
export type CrisisLine = z.infer<typeof crisisLine>;

/** A way to reach a line, as it is shown: with what a press dials, where that is sure. */
export type WayShown = ({ kind: 'call' | 'text' } & PhoneShown) | { kind: 'words'; text: string };

/** A crisis line as staff see it. */
export interface CrisisLineShown extends CrisisLine {
  /** Its ways in their order. */
  shown: WayShown[];
  /** It was verified long ago and may be wrong by now. */
  check: boolean;
}

/** `GET /api/crisis-lines`, for staff. */
export interface CrisisLines {
  lines: CrisisLineShown[];
  /** The revision that a change is made from; 0 while nothing has been entered. */
  revision: number;
  changed?: LastChange;
}

/** `PUT /api/crisis-lines`: keeps the whole list. */
export const keepCrisisLinesRequest = z.strictObject({
  revision: anyRevision,
  lines: z
    .array(
      crisisLine.superRefine(({ ways, country }, context) => {
        for (const [index, way] of ways.entries()) {
          if (way.kind === 'words') continue;
          refuseMore(context, way.number, country, ['ways', index, 'number']);
        }
      }),
    )
    .max(CRISIS_LIMITS.lines),
});
export type KeepCrisisLines = z.infer<typeof keepCrisisLinesRequest>;
