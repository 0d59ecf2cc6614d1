import { useLocale, useTranslations } from 'use-intl/react';

/** Names countries in the page's language. */
export function useCountryName(): (country: string) => string {
  const t = useTranslations('helpNow');
  const names = new Intl.DisplayNames([useLocale()], { type: 'region' });
  return (country) => (country === '' ? t('elsewhere') : (names.of(country) ?? country));
}
