import { STAFF_LIMITS } from '@rapport/shared/contract/staff-limits.ts';
import { useTranslations } from 'use-intl';
import { TextField } from '../../../ui/TextField.tsx';

/** The password that somebody has. */
export function OwnPasswordField({
  password,
  onChange,
  tried,
}: {
  password: string;
  onChange: (password: string) => void;
  /** Whether what is wrong is to be told. */
  tried: boolean;
}) {
  const t = useTranslations('account.page.password');
  return (
    <TextField
      name="password"
      type="password"
      label={t('now')}
      value={password}
      onChange={onChange}
      maxLength={STAFF_LIMITS.password.max}
      isRequired
      autoComplete="current-password"
      error={tried && password === '' ? t('nowMissing') : undefined}
    />
  );
}
