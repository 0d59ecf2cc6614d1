import { KNOWN_LINES } from '@rapport/shared/rules/phone/known-lines.ts';
import { COUNTRIES } from '@rapport/shared/rules/phone/countries.ts';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Select } from '../../ui/Select.tsx';

/** One country out of all, or out of those in which lines are known. */
export function CountrySelect({
  label,
  country,
  known = false,
  onChange,
}: {
  label: string;
  country: string;
  known?: boolean;
  onChange: (country: string) => void;
}) {
  const t = useTranslations('careSheets.phone');
  const locale = useLocale();
  const options = useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'region' });
    const codes = known ? [...new Set(KNOWN_LINES.map((line) => line.country))] : COUNTRIES;
    return codes
      .map((code) => ({ value: code, label: names.of(code) ?? code }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  }, [known, locale]);
  return (
    <Select
      label={label}
      value={country}
      onChange={onChange}
      options={[{ value: '', label: t('noCountry') }, ...options]}
    />
  );
}
