import type { CareSheetShown } from '@rapport/shared/contract/care-sheet.ts';
import { useFormatter, useTranslations } from 'use-intl/react';
import { PlanParts, partsOf } from '../help-now/PlanParts.tsx';
import { Reach } from '../help-now/Reach.tsx';
import { Titled } from '../help-now/Titled.tsx';
import styles from './CareWords.module.css';
import { Changed } from './Changed.tsx';
import { CrisisLineList } from './CrisisLineList.tsx';

/** A care sheet that has come, with what is needed first at its head. */
export function CareWords({
  shown: { sheet, phone, lines, changed },
  name,
  whereabouts,
}: {
  shown: Omit<CareSheetShown, 'revision'>;
  name: string;
  whereabouts?: string | undefined;
}) {
  const t = useTranslations('careSheets');
  const { contact, address, emergency, plan } = sheet;
  const format = useFormatter();
  const hasContact =
    phone !== undefined ||
    [contact.name, contact.relation, contact.note].some((text) => text !== '');
  return (
    <div className={styles.sheet}>
      {whereabouts !== undefined && whereabouts !== '' && (
        <Titled title={t('whereabouts')}>
          <p className={styles.large}>{whereabouts}</p>
        </Titled>
      )}
      <Titled title={t('contact')}>
        {hasContact ? (
          <>
            <p className={styles.large}>
              <span>{contact.name}</span>
              {contact.relation !== '' && (
                <span className={styles.aside}>
                  {' '}
                  {t('relation', { relation: contact.relation })}
                </span>
              )}
            </p>
            {phone && <Reach way={{ kind: 'call', ...phone }} who={contact.name} />}
            {contact.note !== '' && <p>{contact.note}</p>}
            <p className={styles.aside}>
              {contact.agreedOn === ''
                ? t('notAgreed', { name })
                : t('agreed', {
                    day: format.dateTime(new Date(`${contact.agreedOn}T00:00:00Z`), {
                      day: 'numeric',
                      month: 'long',
                      year: 'numeric',
                      timeZone: 'UTC',
                    }),
                  })}
            </p>
          </>
        ) : (
          <p>{t('noContact', { name })}</p>
        )}
      </Titled>
      <Titled title={t('lines')}>
        <CrisisLineList lines={lines} />
      </Titled>
      <Titled title={t('address')}>
        <p className={styles.words}>{address === '' ? t('noAddress') : address}</p>
        {emergency !== '' && <p>{t('emergency', { number: emergency })}</p>}
      </Titled>
      <Titled title={t('plan')}>
        {partsOf(plan).length === 0 ? <p>{t('noPlan', { name })}</p> : <PlanParts plan={plan} />}
      </Titled>
      {changed && <Changed changed={changed} />}
    </div>
  );
}
