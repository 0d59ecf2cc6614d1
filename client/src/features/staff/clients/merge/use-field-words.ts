import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import { useTranslations } from 'use-intl';
import { useDayWords } from '../day.ts';
import { useLanguages } from '../language-names.ts';
import type { MergeField } from './merged-record.ts';

/** What a record says in a field, in words. */
export function useFieldWords(): (record: ClientRecord, field: MergeField) => string {
  const t = useTranslations('clients');
  const dayWords = useDayWords();
  const { nameOf } = useLanguages();
  const said = (record: ClientRecord, field: MergeField): string => {
    switch (field) {
      case 'phone':
        return [record.phone.country, record.phone.number].join(' ').trim();
      case 'language':
        return record.language && nameOf(record.language);
      case 'timeZone':
        return record.timeZone.replaceAll('_', ' ');
      case 'born':
        return record.born && dayWords(record.born);
      case 'consent':
        return [record.consent.by, record.consent.ground].filter((part) => part !== '').join('; ');
      case 'state':
        return record.state === 'ended'
          ? t('stateEnded', { day: dayWords(record.endedOn) })
          : t(`state.${record.state}`);
      default:
        return record[field];
    }
  };
  return (record, field) => said(record, field) || t('merge.blank');
}
