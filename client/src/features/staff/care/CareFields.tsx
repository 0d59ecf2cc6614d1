import { CARE_LIMITS, PLAN_PARTS } from '@rapport/shared/contract/care-limits.ts';
import type { CareSheet } from '@rapport/shared/contract/care-sheet.ts';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Care.module.css';
import { CountrySelect } from '../../../parts/phone/CountrySelect.tsx';
import { PhoneField } from '../../../parts/phone/PhoneField.tsx';

/** The texts of a care sheet, to be typed. */
export function CareFields({
  draft,
  name,
  onChange,
}: {
  draft: CareSheet;
  name: string;
  onChange: (draft: CareSheet) => void;
}) {
  const t = useTranslations('careSheets');
  const help = useTranslations('helpNow');
  const [contactTitle, planTitle] = [useId(), useId()];
  const { contact, address, emergency, plan } = draft;
  const tooLong = (text: string, most: number) =>
    text.length > most ? t('edit.tooLong', { by: text.length - most }) : undefined;
  const setContact = (change: Partial<CareSheet['contact']>) =>
    onChange({ ...draft, contact: { ...contact, ...change } });
  return (
    <>
      <section className={styles.fields} aria-labelledby={contactTitle}>
        <h3 id={contactTitle}>{t('contact')}</h3>
        <TextField
          label={t('edit.contactName')}
          value={contact.name}
          onChange={(text) => setContact({ name: text })}
          error={tooLong(contact.name, CARE_LIMITS.name)}
          autoCapitalize="words"
          autoComplete="off"
        />
        <TextField
          label={t('edit.relation', { name })}
          value={contact.relation}
          onChange={(text) => setContact({ relation: text })}
          error={tooLong(contact.relation, CARE_LIMITS.relation)}
          autoComplete="off"
        />
        <div className={styles.pair}>
          <CountrySelect
            label={t('phone.country')}
            country={contact.phone.country}
            onChange={(country) => setContact({ phone: { ...contact.phone, country } })}
          />
          <PhoneField
            label={t('phone.number')}
            number={contact.phone.number}
            country={contact.phone.country}
            onChange={(number) => setContact({ phone: { ...contact.phone, number } })}
          />
        </div>
        <TextField
          label={t('edit.note')}
          value={contact.note}
          onChange={(text) => setContact({ note: text })}
          error={tooLong(contact.note, CARE_LIMITS.note)}
          autoComplete="off"
        />
        <TextField
          type="date"
          label={t('edit.agreedOn', { name })}
          description={t('edit.agreedOnWords')}
          value={contact.agreedOn}
          onChange={(agreedOn) => setContact({ agreedOn })}
        />
      </section>
      <TextArea
        label={t('address')}
        description={t('edit.addressWords')}
        value={address}
        onChange={(text) => onChange({ ...draft, address: text })}
        error={tooLong(address, CARE_LIMITS.address)}
        rows={2}
      />
      <TextField
        label={t('edit.emergency')}
        description={t('edit.emergencyWords')}
        value={emergency}
        onChange={(text) => onChange({ ...draft, emergency: text })}
        error={tooLong(emergency, CARE_LIMITS.emergency)}
        autoComplete="off"
      />
      <section className={styles.fields} aria-labelledby={planTitle}>
        <h3 id={planTitle}>{t('plan')}</h3>
        <p className={styles.aside}>{t('edit.planWords', { name })}</p>
        {PLAN_PARTS.map((part) => (
          <TextArea
            key={part}
            label={help(`parts.${part}`)}
            value={plan[part]}
            onChange={(text) => onChange({ ...draft, plan: { ...plan, [part]: text } })}
            error={tooLong(plan[part], CARE_LIMITS.plan)}
            rows={2}
          />
        ))}
      </section>
    </>
  );
}
