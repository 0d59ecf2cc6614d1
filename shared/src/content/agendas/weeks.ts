import type { Approach, Phase } from '../../contract/practice.ts';
import { nearestPhase, type PhaseOf } from '../../rules/phases.ts';
import { under, type Row } from './row.ts';

/** The frame that the weeks of MIT, DIT and IPSRT have in common, around the work of a phase. */
const framed = (key: string, work: readonly Row[]): readonly Row[] => [
  ...under('every.weekly', [
    ['arrive', 5, 3],
    ['check-in', 15, 7],
  ]),
  ...under(key, work),
  ...under('every.weekly', [['close', 10, 5]]),
];

/** The agendas of weekly sessions. The order and the minutes are clinical choices, made here. */
const WEEKS: { readonly [A in Approach]: Readonly<Record<PhaseOf<A>, readonly Row[]>> } = {
  ipt: {
    initial: under('ipt.initial', [
      ['arrive', 5, 3],
      ['check-in', 15, 7],
      ['illness', 10, 5],
      ['circle', 25, 20],
      ['focus', 15, 8],
      ['practice', 10, 0],
      ['close', 10, 7],
    ]),
    middle: under('ipt.middle', [
      ['arrive', 5, 3],
      ['check-in', 15, 7],
      ['focus', 5, 3],
      ['conversation', 15, 0],
      ['role-play', 25, 0],
      ['decision', 10, 0],
      // In one to one there is time for one or two of the three, and for what they stir up.
      ['work', 0, 22],
      ['feelings', 8, 8],
      ['close', 7, 7],
    ]),
    ending: under('ipt.ending', [
      ['arrive', 5, 3],
      ['change', 15, 8],
      ['gains', 20, 12],
      ['goodbye', 15, 9],
      ['relapse-plan', 15, 10],
      ['rehearsal', 12, 4],
      ['next-step', 8, 4],
    ]),
  },
  mit: {
    early: framed('mit.early', [
      ['motives', 15, 5],
      ['episode', 25, 15],
      ['formulation', 20, 15],
    ]),
    middle: framed('mit.middle', [
      ['scene', 25, 12],
      ['pattern', 15, 10],
      ['other', 10, 5],
      ['experiment', 10, 8],
    ]),
    ending: framed('mit.ending', [
      ['episodes', 20, 12],
      ['healthy-self', 20, 10],
      ['warning-plan', 20, 13],
    ]),
  },
  dit: {
    initial: framed('dit.initial', [
      ['map', 25, 15],
      ['pattern', 20, 12],
      ['focus', 15, 8],
    ]),
    middle: framed('dit.middle', [
      ['episode', 20, 12],
      ['link', 20, 12],
      ['here-and-now', 10, 6],
      ['differently', 10, 5],
    ]),
    ending: framed('dit.ending', [
      ['letter', 25, 15],
      ['loss', 20, 12],
      ['future', 15, 8],
    ]),
  },
  ipsrt: {
    initial: framed('ipsrt.initial', [
      ['timeline', 20, 12],
      ['rhythm', 20, 12],
      ['inventory', 20, 11],
    ]),
    intermediate: framed('ipsrt.intermediate', [
      ['chart', 15, 8],
      ['anchor', 20, 10],
      ['rehearsal', 25, 17],
    ]),
    maintenance: framed('ipsrt.maintenance', [
      ['trend', 10, 8],
      ['disruptors', 25, 12],
      ['signs', 25, 15],
    ]),
    taper: framed('ipsrt.taper', [
      ['log', 20, 10],
      ['plan', 25, 15],
      ['spacing', 15, 10],
    ]),
  },
};

/** The agenda of a weekly session in this phase. */
export function weekRows(approach: Approach, phase: Phase): readonly Row[] {
  const weeks: Partial<Record<Phase, readonly Row[]>> = WEEKS[approach];
  return weeks[nearestPhase(approach, phase)] ?? [];
}
