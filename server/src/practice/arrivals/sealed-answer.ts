import type { ArrivalAnswer } from '@rapport/shared/contract/arrival.ts';
import { z } from 'zod';
import type { Seal } from '../../platform/seal.ts';
import type { ArrivalAnswerTable } from './tables.ts';

/** As it is stored: a stricter rule must not make it unreadable. */
const stored = z.object({
  where: z.string(),
  by: z.enum(['usual', 'last', 'words']),
  alone: z.boolean(),
  phone: z.object({ text: z.string(), dial: z.string().optional() }).optional(),
});

/** An answer without the time at which it was given. */
export type AnswerWords = Omit<ArrivalAnswer, 'at'>;

/** The row of an answer; it opens at its seat alone, with its time and how long it is kept. */
export const answerRow = (
  seal: Seal,
  place: Omit<ArrivalAnswerTable, 'answer'>,
  words: AnswerWords,
): ArrivalAnswerTable => ({ ...place, answer: seal.seal(JSON.stringify(words), placeOf(place)) });

/** The answer in a row. @throws Error where it was changed, moved or sealed with another key */
export function answerIn(seal: Seal, row: ArrivalAnswerTable): ArrivalAnswer {
  const { phone, ...words } = stored.parse(JSON.parse(seal.open(row.answer, placeOf(row))));
  return {
    at: new Date(row.answered_at).toISOString(),
    ...words,
    ...(phone && {
      phone: { text: phone.text, ...(phone.dial !== undefined && { dial: phone.dial }) },
    }),
  };
}

const placeOf = ({ seat, session, answered_at, kept }: Omit<ArrivalAnswerTable, 'answer'>) =>
  `arrival_answer ${seat} ${session} ${String(answered_at)} ${String(kept)}`;
