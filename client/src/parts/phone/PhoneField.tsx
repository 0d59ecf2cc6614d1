import { CARE_LIMITS } from '@rapport/shared/contract/care-limits.ts';
import { readPhone } from '@rapport/shared/rules/phone/read-phone.ts';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/TextField.tsx';

/** The field for one number. It says what a press will dial, or why there will be no link. */
export function PhoneField({
  label,
  words,
  number,
  country,
  missing,
  onChange,
}: {
  label: string;
  /** What it is for, while there is nothing in it. */
  words?: string;
  number: string;
  country: string;
  /** It has to be filled in. */
  missing?: string | undefined;
  onChange: (number: string) => void;
}) {
  const t = useTranslations('careSheets.phone');
  const found = number.trim() === '' ? undefined : readPhone(number, country);
  const refused = found?.read === 'several' || found?.read === 'words' ? t(found.read) : undefined;
  const told =
    found?.read === 'number'
      ? t('dials', { number: found.text })
      : found?.read === 'unknown'
        ? t('unknown')
        : words;
  return (
    <TextField
      label={label}
      type="tel"
      value={number}
      onChange={onChange}
      maxLength={CARE_LIMITS.phone}
      error={refused ?? missing}
      {...(told !== undefined && { description: told })}
      autoComplete="off"
    />
  );
}
