import { PLAN_PARTS } from '@rapport/shared/contract/care-limits.ts';
import type { CareSheetShown } from '@rapport/shared/contract/care-sheet.ts';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Reach } from '../help-now/Reach.tsx';
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
  const help = useTranslations('helpNow');
  const { contact, address, plan } = sheet;
  const hasContact =
    phone !== undefined ||
    [contact.name, contact.relation, contact.note].some((text) => text !== '');
  const parts = PLAN_PARTS.filter((part) => plan[part] !== '');
  return (
    <div className={styles.sheet}>
      {whereabouts !== undefined && whereabouts !== '' && (
        <Part title={t('whereabouts')}>
          <p className={styles.large}>{whereabouts}</p>
        </Part>
      )}
      <Part title={t('contact')}>
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
          </>
        ) : (
          <p>{t('noContact', { name })}</p>
        )}
      </Part>
      <Part title={t('lines')}>
        <CrisisLineList lines={lines} />
      </Part>
      <Part title={t('address')}>
        <p className={styles.words}>{address === '' ? t('noAddress') : address}</p>
      </Part>
      <Part title={t('plan')}>
        {parts.length === 0 ? (
          <p>{t('noPlan', { name })}</p>
        ) : (
          <dl className={styles.plan}>
            {parts.map((part) => (
              <div key={part}>
                <dt>{help(`parts.${part}`)}</dt>
                <dd className={styles.words}>{plan[part]}</dd>
              </div>
            ))}
          </dl>
        )}
      </Part>
      {changed && <Changed changed={changed} />}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
