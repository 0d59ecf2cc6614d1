import type { Approach, SessionKind } from '../../contract/practice.ts';
import { under, type Row } from './row.ts';

/**
 * The agendas of sessions that are not weekly ones, the same in all approaches. The first and the
 * last session follow Wilfley's group IPT: agreement and confidentiality before anything personal;
 * a formal goodbye. The individual sessions of a group's
 * members are one to one always.
 */
const KINDS: Readonly<Record<Exclude<SessionKind, 'weekly'>, readonly Row[]>> = {
  introductory: [
    ['arrive', 5, 3],
    ['welcome', 10, 4],
    ['agreement', 20, 8],
    ['introductions', 25, 0],
    ['story', 0, 18],
    ['therapy', 20, 10],
    ['close', 10, 7],
  ],
  review: [
    ['arrive', 5, 3],
    ['course', 20, 10],
    ['goals', 30, 17],
    ['obstacles', 20, 12],
    ['close', 15, 8],
  ],
  last: [
    ['arrive', 5, 3],
    ['gains', 20, 14],
    ['plan', 12, 12],
    ['feelings', 15, 8],
    ['goodbye', 30, 8],
    ['close', 8, 5],
  ],
  'individual-before': [
    ['arrive', 0, 5],
    ['history', 0, 15],
    ['people', 0, 20],
    ['goals', 0, 10],
  ],
  'individual-middle': [
    ['arrive', 0, 3],
    ['course', 0, 10],
    ['goals', 0, 22],
    ['obstacles', 0, 15],
  ],
  'individual-after': [
    ['arrive', 0, 3],
    ['gains', 0, 14],
    ['relapse-plan', 0, 19],
    ['follow-up', 0, 14],
  ],
};

/** The agenda of a session of this kind; how the therapy works is told for each approach. */
export const kindRows = (
  kind: Exclude<SessionKind, 'weekly'>,
  approach: Approach,
): readonly Row[] =>
  under(`every.${kind}`, KINDS[kind]).map((row) =>
    row[0] === 'every.introductory.therapy'
      ? [`${approach}.introductory.therapy`, row[1], row[2]]
      : row,
  );
