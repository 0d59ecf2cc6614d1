import { ARRIVAL_LIMITS } from '@rapport/shared/contract/arrival-limits.ts';
import type { AnswerArrival, ArrivalAsked } from '@rapport/shared/contract/arrival.ts';
import { readableLine } from '@rapport/shared/rules/readable-text.ts';

type Where = AnswerArrival['where']['is'];
type Phone = AnswerArrival['phone']['is'];

/** The answers while they are given; empty where nothing is chosen yet. */
export interface AnswerDraft {
  readonly where: Where | '';
  readonly place: string;
  readonly alone: 'yes' | 'no' | '';
  readonly phone: Phone | '';
  readonly number: string;
}

/** Where the practice has nothing to offer, somebody begins to type at once. */
export const blankDraft = ({ usual, last, phone }: ArrivalAsked): AnswerDraft => ({
  where: usual || last ? '' : 'words',
  place: '',
  alone: '',
  phone: phone ? '' : 'number',
  number: '',
});

/** What is wrong with an answer. */
export type Fault = 'missing' | 'tooLong';

/** What has to be put right before the answers can be sent, by question. */
export function faultsOf(draft: AnswerDraft): Partial<Record<'where' | 'alone' | 'phone', Fault>> {
  const where =
    draft.where === 'words'
      ? faultIn(draft.place, ARRIVAL_LIMITS.where)
      : draft.where === ''
        ? 'missing'
        : undefined;
  const phone =
    draft.phone === 'number'
      ? faultIn(draft.number, ARRIVAL_LIMITS.phone)
      : draft.phone === ''
        ? 'missing'
        : undefined;
  return {
    ...(where && { where }),
    ...(draft.alone === '' && { alone: 'missing' as const }),
    ...(phone && { phone }),
  };
}

function faultIn(typed: string, most: number): Fault | undefined {
  const line = readableLine(typed);
  if (line === '') return 'missing';
  return line.length > most ? 'tooLong' : undefined;
}

/** What is sent; nothing while something is wrong. */
export function answersIn(draft: AnswerDraft): Omit<AnswerArrival, 'token' | 'kept'> | undefined {
  const { where, alone, phone } = draft;
  if (Object.keys(faultsOf(draft)).length > 0 || where === '' || phone === '') return undefined;
  return {
    where: where === 'words' ? { is: where, words: readableLine(draft.place) } : { is: where },
    alone: alone === 'yes',
    phone: phone === 'number' ? { is: phone, number: readableLine(draft.number) } : { is: phone },
  };
}
