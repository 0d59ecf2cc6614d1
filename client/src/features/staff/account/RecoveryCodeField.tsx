import { STAFF_LIMITS } from '@rapport/shared/contract/staff-limits.ts';
import { useTranslations } from 'use-intl';
import { TextField } from '../../../ui/TextField.tsx';
import { isRecoveryCode } from './code-forms.ts';

/** A code in place of the app. */
export function RecoveryCodeField({
  code,
  onChange,
  tried,
}: {
  code: string;
  onChange: (code: string) => void;
  tried: boolean;
}) {
  const t = useTranslations('account.show');
  return (
    <TextField
      name="recovery-code"
      label={t('recovery')}
      description={t('recoveryWords')}
      value={code}
      onChange={onChange}
      maxLength={STAFF_LIMITS.code}
      isRequired
      autoComplete="off"
      spellCheck="false"
      error={tried && !isRecoveryCode(code) ? t('recoveryMissing') : undefined}
    />
  );
}
