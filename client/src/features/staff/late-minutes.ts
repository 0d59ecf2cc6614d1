import { COURSE_LIMITS as LIMITS } from '@rapport/shared/contract/course-limits.ts';
import type { Pact } from '@rapport/shared/contract/practice.ts';
import { isWhole } from './courses/whole-number.ts';

/** After how many minutes somebody is late, as it is typed; `null` where nothing is agreed on. */
export type TypedLate = string | null;

/** What is offered first where it is agreed on. */
export const USUAL_LATE = '15';

/** Whether it is to be put right before it can be agreed on. */
export const isLateWrong = (late: TypedLate): boolean =>
  late !== null && !isWhole(late, LIMITS.lateFrom, LIMITS.lateTo);

/** The same as a part of what a course agrees on. */
export const lateOf = (late: TypedLate): Pick<Pact, 'lateAfter'> =>
  late === null ? {} : { lateAfter: Number(late) };

/** What stands in the field for what was agreed on. */
export const typedLate = ({ lateAfter }: Pact): TypedLate =>
  lateAfter === undefined ? null : String(lateAfter);
