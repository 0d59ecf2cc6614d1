import { STAFF_LIMITS } from '@rapport/shared/contract/staff-limits.ts';
import { useTranslations } from 'use-intl';
import { TextField } from '../../../ui/TextField.tsx';
import { isCode } from './code-forms.ts';

/** The six digits that an app shows at the moment. */
export function CodeField({
  code,
  onChange,
  tried,
}: {
  code: string;
  onChange: (code: string) => void;
  /** Whether what is wrong is to be told. */
  tried: boolean;
}) {
  const t = useTranslations('account.show');
  return (
    <TextField
      name="code"
      label={t('code')}
      description={t('codeWords')}
      value={code}
      onChange={onChange}
      maxLength={STAFF_LIMITS.code}
      isRequired
      inputMode="numeric"
      autoComplete="one-time-code"
      error={tried && !isCode(code) ? t('codeMissing') : undefined}
    />
  );
}
