import type { ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import { useTranslations } from 'use-intl';
import { readyWords } from './ready-words.ts';

/** Says what lies ready, in the language of the page. */
export function useReadyWords(): (thing: ReadyThing) => string {
  const t = useTranslations('ready');
  return (thing) => readyWords(t, thing);
}
