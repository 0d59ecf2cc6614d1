import { CRISIS_LIMITS } from '@rapport/shared/contract/care-limits.ts';
import { STAFF_LIMITS } from '@rapport/shared/contract/staff-limits.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { setUp } from '../../http/staff.ts';
import { signIn } from '../../http/endpoints.ts';
import { CountrySelect } from '../../parts/phone/CountrySelect.tsx';
import { fits } from '../../parts/phone/fits.ts';
import { PhoneField } from '../../parts/phone/PhoneField.tsx';
import { ownTimeZone, zoneChoices } from '../../parts/session-time/zones.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { EntryForm } from '../../parts/entry/EntryForm.tsx';
import { isLongEnough, NewPassword } from './NewPassword.tsx';
import { NoTokenPage } from './NoTokenPage.tsx';
import { SignInLink } from './SignInLink.tsx';
import styles from './SetUpPage.module.css';
import { tokenOfPage } from './token-of-page.ts';
import { useSending } from '../../parts/entry/use-sending.ts';

const BLANK = {
  practice: '',
  country: '',
  timeZone: ownTimeZone(),
  phone: '',
  name: '',
  email: '',
  password: '',
  alsoTherapist: true,
};

const ZONES = zoneChoices(BLANK.timeZone);

/** The practice and its first administrator, by the link that Rapport printed at its start. */
export function SetUpPage() {
  const t = useTranslations('entry');
  const [token] = useState(tokenOfPage);
  const [form, setForm] = useState(BLANK);
  const change = (part: Partial<typeof BLANK>) => setForm({ ...form, ...part });
  const sending = useSending(async () => {
    await setUp({ ...form, token: token ?? '', email: form.email.trim() });
    await signIn(form.email.trim(), form.password);
    window.location.assign('/');
  });
  const missing = (text: string) => text.trim() === '';
  const ready =
    !missing(form.practice) &&
    !missing(form.name) &&
    form.email.includes('@') &&
    isLongEnough(form.password) &&
    fits(form.phone, form.country);
  if (token === undefined) return <NoTokenPage problem="set-up-over" />;
  return (
    <EntryForm
      title={t('setUp.title')}
      words={t('setUp.words')}
      submit={t('setUp.submit')}
      ready={ready}
      sending={sending}
      after={<SignInLink />}
    >
      {(tried) => (
        <>
          <section className={styles.part}>
            <h2>{t('setUp.practice.title')}</h2>
            <TextField
              label={t('setUp.practice.name')}
              description={t('setUp.practice.nameWords')}
              value={form.practice}
              onChange={(practice) => change({ practice })}
              maxLength={CRISIS_LIMITS.name}
              isRequired
              autoCapitalize="words"
              autoComplete="organization"
              error={tried && missing(form.practice) ? t('setUp.practice.nameMissing') : undefined}
            />
            <CountrySelect
              label={t('setUp.practice.country')}
              country={form.country}
              onChange={(country) => change({ country })}
            />
            <Select
              label={t('setUp.practice.timeZone')}
              value={form.timeZone}
              options={ZONES}
              onChange={(timeZone) => change({ timeZone })}
            />
            <PhoneField
              label={t('setUp.practice.phone')}
              words={t('setUp.practice.phoneWords')}
              number={form.phone}
              country={form.country}
              onChange={(phone) => change({ phone })}
            />
          </section>
          <section className={styles.part}>
            <h2>{t('setUp.you')}</h2>
            <TextField
              label={t('account.name')}
              description={t('account.nameWords')}
              value={form.name}
              onChange={(name) => change({ name })}
              maxLength={STAFF_LIMITS.name}
              isRequired
              autoCapitalize="words"
              autoComplete="name"
              error={tried && missing(form.name) ? t('account.nameMissing') : undefined}
            />
            <TextField
              type="email"
              label={t('account.email')}
              description={t('account.emailWords')}
              value={form.email}
              onChange={(email) => change({ email })}
              maxLength={STAFF_LIMITS.email}
              isRequired
              autoComplete="username"
              error={tried && !form.email.includes('@') ? t('account.emailMissing') : undefined}
            />
            <NewPassword
              password={form.password}
              onChange={(password) => change({ password })}
              tried={tried}
            />
            <Checkbox
              checked={form.alsoTherapist}
              onChange={(alsoTherapist) => change({ alsoTherapist })}
              description={t('setUp.alsoTherapistWords')}
            >
              {t('setUp.alsoTherapist')}
            </Checkbox>
          </section>
        </>
      )}
    </EntryForm>
  );
}
