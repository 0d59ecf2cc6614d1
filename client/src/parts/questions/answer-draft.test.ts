import { ARRIVAL_LIMITS } from '@rapport/shared/contract/arrival-limits.ts';
import { expect, it } from 'vitest';
import { answersIn, blankDraft, faultsOf, type AnswerDraft } from './answer-draft.ts';

const NOTHING_KNOWN = { usual: false, last: false, phone: false, kept: false, answered: false };
const GIVEN: AnswerDraft = {
  where: 'words',
  place: '  In the  car ',
  alone: 'no',
  phone: 'number',
  number: ' 030 901820 ',
};

it('[BF2] begins with a line to type only where the practice knows nothing', () => {
  expect(blankDraft(NOTHING_KNOWN)).toMatchObject({ where: 'words', phone: 'number', alone: '' });
  expect(blankDraft({ ...NOTHING_KNOWN, last: true, phone: true })).toMatchObject({
    where: '',
    phone: '',
  });
});

it('[BF2] each question is to be answered, and no line is too long', () => {
  expect(faultsOf(blankDraft(NOTHING_KNOWN))).toEqual({
    where: 'missing',
    alone: 'missing',
    phone: 'missing',
  });
  const long = { ...GIVEN, place: 'a'.repeat(ARRIVAL_LIMITS.where + 1) };
  expect(faultsOf(long)).toEqual({ where: 'tooLong' });
  expect(answersIn(long)).toBeUndefined();
  const numberTooLong = { ...GIVEN, number: '1'.repeat(ARRIVAL_LIMITS.phone + 1) };
  expect(faultsOf(numberTooLong)).toEqual({ phone: 'tooLong' });
});

it('[BF2] sends what was chosen, and nothing that was typed beside it', () => {
  expect(answersIn(GIVEN)).toEqual({
    where: { is: 'words', words: 'In the car' },
    alone: false,
    phone: { is: 'number', number: '030 901820' },
  });
  expect(answersIn({ ...GIVEN, where: 'usual', alone: 'yes', phone: 'none' })).toEqual({
    where: { is: 'usual' },
    alone: true,
    phone: { is: 'none' },
  });
});
