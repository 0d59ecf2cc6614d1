import type { PollAnswers, PollValue } from '@rapport/shared/contract/room/polls.ts';

/** All who gave one answer. */
export interface PollGroup {
  value: PollValue;
  count: number;
  /** Joined by commas; empty where answers have no names. */
  names: string;
}

/** The answers, those that are the same together, in their order. */
export function pollGroups(answers: PollAnswers): PollGroup[] {
  // Not by `Map.groupBy`, which Safari has since 17.4 only.
  const values = new Set(answers.map(({ value }) => value));
  return [...values].map((value) => {
    const same = answers.filter((answer) => answer.value === value);
    return { value, count: same.length, names: same.flatMap(({ name }) => name ?? []).join(', ') };
  });
}
