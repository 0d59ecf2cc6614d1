import type { PollValue, PollView } from '@rapport/shared/contract/room/polls.ts';
import { useTranslations } from 'use-intl/react';

/** How a question and its answers are put into words. */
export function usePollWords() {
  const t = useTranslations('room.polls');
  return {
    /** The question; where none was written, the usual one of its kind. */
    question: ({ question, kind }: Pick<PollView, 'question' | 'kind'>): string =>
      question === '' ? t(`usual.${kind}`) : question,
    /** An answer in words. */
    answer: (value: PollValue): string =>
      typeof value === 'boolean' ? t(value ? 'value.ready' : 'value.notYet') : String(value),
    /** What becomes of an answer: who sees it, and for how long. */
    fate: ({ audience, kept }: Pick<PollView, 'audience' | 'kept'>): string =>
      `${t(`audienceTo.${audience}`)} ${t(kept ? 'kept' : 'fades')}`,
  };
}
