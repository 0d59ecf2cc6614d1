import type { ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import type { useTranslations } from 'use-intl';
import { readyWords } from '../../../parts/agenda/ready-words.ts';

/** Says what a press begins. `asked` is whether the same question was asked before. */
export function beginWords(
  t: ReturnType<typeof useTranslations<'ready'>>,
  thing: ReadyThing,
  asked: boolean,
): string {
  if (thing.kind === 'poll') {
    const question = thing.question || t(`usual.${thing.poll}`);
    return t(asked ? 'here.askedAgain' : 'here.ask', { question });
  }
  return thing.kind === 'card'
    ? t('here.begin', { title: thing.card.title })
    : t('here.open', { what: readyWords(t, thing) });
}
