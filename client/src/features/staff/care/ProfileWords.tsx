import type { PracticeProfile } from '@rapport/shared/contract/practice-profile.ts';
import { showPhone } from '@rapport/shared/rules/phone/show-phone.ts';
import { useTranslations } from 'use-intl';
import { Hours } from '../../../parts/help-now/Hours.tsx';
import { Reach } from '../../../parts/help-now/Reach.tsx';
import { useCountryName } from '../../../parts/help-now/use-country-name.ts';
import styles from './Care.module.css';

/** What clients are told of the practice, as they see it. */
export function ProfileWords({ profile }: { profile: PracticeProfile }) {
  const t = useTranslations('careSheets.practice');
  const nameOf = useCountryName();
  const { name, country, hours, timeZone } = profile;
  const phone = showPhone(profile.phone, country);
  if (name === '' && country === '' && !phone) return <p>{t('blank')}</p>;
  return (
    <div className={styles.fields}>
      <p>
        <strong>{name}</strong>
        <span className={styles.aside}> {country === '' ? '' : nameOf(country)}</span>
      </p>
      {phone && <Reach way={{ kind: 'call', ...phone }} who={name} />}
      <Hours hours={hours} />
      {timeZone !== '' && (
        <p className={styles.aside}>{t('timeZoneIs', { zone: timeZone.replaceAll('_', ' ') })}</p>
      )}
    </div>
  );
}
