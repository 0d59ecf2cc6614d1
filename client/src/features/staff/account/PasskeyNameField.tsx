import { PASSKEY_LIMITS } from '@rapport/shared/contract/passkey-limits.ts';
import { useTranslations } from 'use-intl';
import { TextField } from '../../../ui/TextField.tsx';

/** What somebody calls a passkey of theirs. */
export function PasskeyNameField({
  name,
  onChange,
  tried,
}: {
  name: string;
  onChange: (name: string) => void;
  /** Whether what is wrong is to be told. */
  tried: boolean;
}) {
  const t = useTranslations('account.passkey');
  return (
    <TextField
      name="passkey-name"
      label={t('name')}
      description={t('nameWords')}
      value={name}
      onChange={onChange}
      maxLength={PASSKEY_LIMITS.name}
      isRequired
      autoComplete="off"
      error={tried && name.trim() === '' ? t('nameMissing') : undefined}
    />
  );
}
