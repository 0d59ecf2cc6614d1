import { STAFF_LIMITS } from '@rapport/shared/contract/staff-limits.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';

const { min, max } = STAFF_LIMITS.password;

/** Whether a password is long enough to be chosen. */
export const isLongEnough = (password: string): boolean => password.length >= min;

/** A password that is chosen now: it can be looked at instead of being typed twice. */
export function NewPassword({
  password,
  onChange,
  tried,
}: {
  password: string;
  onChange: (password: string) => void;
  /** Whether what is wrong is to be told. */
  tried: boolean;
}) {
  const t = useTranslations('entry.account');
  const [shown, setShown] = useState(false);
  return (
    <>
      <TextField
        name="password"
        type={shown ? 'text' : 'password'}
        label={t('password')}
        description={t('passwordWords', { min })}
        value={password}
        onChange={onChange}
        maxLength={max}
        isRequired
        autoComplete="new-password"
        error={tried && !isLongEnough(password) ? t('passwordShort', { min }) : undefined}
      />
      <Checkbox checked={shown} onChange={setShown}>
        {t('show')}
      </Checkbox>
    </>
  );
}
