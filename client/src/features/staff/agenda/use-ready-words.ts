import type { ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import { useTranslations } from 'use-intl';

/** Says what lies ready. */
export function useReadyWords(): (thing: ReadyThing) => string {
  const t = useTranslations('prepare');
  return (thing) => {
    if (thing.kind === 'poll') {
      return t('ready.poll', { question: thing.question || t(`poll.usual.${thing.poll}`) });
    }
    if (thing.kind === 'card') return t('ready.card', { title: thing.card.title });
    const { size, minutes, card } = thing;
    return card
      ? t('ready.breakoutsWith', { size: String(size), minutes, title: card.title })
      : t('ready.breakouts', { size: String(size), minutes });
  };
}
