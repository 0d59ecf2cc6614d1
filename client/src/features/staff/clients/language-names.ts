import { LANGUAGES } from '@rapport/shared/content/languages.ts';
import { useMemo } from 'react';
import { useLocale } from 'use-intl';

/** The name of a language, and all of them to choose from, by name. */
export function useLanguages(): {
  nameOf: (tag: string) => string;
  choices: (present: string) => { value: string; label: string }[];
} {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    const nameOf = (tag: string) => names.of(tag) ?? tag;
    return {
      nameOf,
      choices: (present) =>
        [...new Set([...LANGUAGES, ...(present === '' ? [] : [present])])]
          .map((value) => ({ value, label: nameOf(value) }))
          .sort((a, b) => a.label.localeCompare(b.label, locale)),
    };
  }, [locale]);
}
