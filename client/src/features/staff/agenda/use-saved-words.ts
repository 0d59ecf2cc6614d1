import type { PracticeAgendaSummary } from '@rapport/shared/contract/practice-agenda.ts';
import { useFormatter, useTranslations } from 'use-intl';

/** Says who saved an agenda of the practice last, and on which day. */
export function useSavedWords(): (agenda: Pick<PracticeAgendaSummary, 'changed'>) => string {
  const t = useTranslations('practiceAgendas');
  const format = useFormatter();
  return ({ changed: { at, by } }) => {
    const day = format.dateTime(new Date(at), { day: 'numeric', month: 'long', year: 'numeric' });
    return by === undefined ? t('saved', { day }) : t('savedBy', { day, name: by });
  };
}
