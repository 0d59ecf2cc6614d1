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
  const groups = Map.groupBy(answers, ({ value }) => value);
  return [...groups].map(([value, same]) => ({
    value,
    count: same.length,
    names: same.flatMap(({ name }) => name ?? []).join(', '),
  }));
}
