import type { ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import type { useTranslations } from 'use-intl';

/** Says what lies ready. */
export function readyWords(
  t: ReturnType<typeof useTranslations<'ready'>>,
  thing: ReadyThing,
): string {
  if (thing.kind === 'poll') {
    return t('poll', { question: thing.question || t(`usual.${thing.poll}`) });
  }
  if (thing.kind === 'card') return t('card', { title: thing.card.title });
  const { size, minutes, card } = thing;
  const pairs = { size: String(size), minutes };
  return card ? t('breakoutsWith', { ...pairs, title: card.title }) : t('breakouts', pairs);
}
