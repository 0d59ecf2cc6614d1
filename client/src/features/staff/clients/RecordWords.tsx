import type { ClientDetail } from '@rapport/shared/contract/client.ts';
import { ADULT_AT } from '@rapport/shared/rules/minor.ts';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Reach } from '../../../parts/help-now/Reach.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import styles from './Clients.module.css';
import { useDayWords } from './day.ts';
import { useLanguages } from './language-names.ts';

/** What a record says, without what is empty. */
export function RecordWords({
  client: { record, phone, minor },
}: {
  client: Pick<ClientDetail, 'record' | 'phone' | 'minor'>;
}) {
  const t = useTranslations('clients');
  const dayWords = useDayWords();
  const { nameOf } = useLanguages();
  const { legalName, pronouns, email, language, timeZone, born, consent, prescriber } = record;
  const facts: (readonly [label: string, words: ReactNode])[] = [
    [t('field.legalName'), legalName],
    [t('field.pronouns'), pronouns],
    [t('field.email'), email],
    [t('field.phone'), phone && <Reach way={{ kind: 'call', ...phone }} who={record.name} />],
    [t('field.language'), language && nameOf(language)],
    [t('field.timeZone'), timeZone.replaceAll('_', ' ')],
    [t('field.born'), born && dayWords(born)],
    [t('field.consentBy'), consent.by],
    [t('field.consentGround'), consent.ground],
    [t('field.prescriber'), prescriber],
  ];
  const told = facts.filter(([, words]) => words !== '' && words !== undefined);
  return (
    <>
      {minor && (
        <Notice
          tone={consent.by === '' ? 'warn' : 'info'}
          title={t('record.minorTitle', { age: ADULT_AT })}
        >
          {consent.by === '' ? t('record.minorNobody') : t('record.minorBy', { by: consent.by })}
        </Notice>
      )}
      {told.length === 0 ? (
        <p>{t('record.blank')}</p>
      ) : (
        <dl className={styles.facts}>
          {told.map(([label, words]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
