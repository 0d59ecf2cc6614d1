import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { signIn } from '../../http/endpoints.ts';
import { EntryForm } from '../../parts/entry/EntryForm.tsx';
import { useSending } from '../../parts/entry/use-sending.ts';
import { TextField } from '../../ui/TextField.tsx';
import { ME } from './query-keys.ts';

/** Email and password, for staff: to their pages, or to the session that they are on the way to. */
export function SignInPage({ toSession }: { toSession: boolean }) {
  const t = useTranslations('staff.signIn');
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const entering = useSending(async () => {
    await signIn(email.trim(), password);
    await queries.invalidateQueries({ queryKey: ME });
  });
  const missing = { email: email.trim() === '', password: password === '' };
  return (
    <EntryForm
      title={t('title')}
      words={t(toSession ? 'wordsToSession' : 'words')}
      submit={t('submit')}
      ready={!missing.email && !missing.password}
      sending={entering}
    >
      {(tried) => (
        <>
          <TextField
            name="email"
            type="email"
            label={t('email')}
            value={email}
            onChange={setEmail}
            isRequired
            autoComplete="username"
            error={tried && missing.email ? t('emailMissing') : undefined}
          />
          <TextField
            name="password"
            type="password"
            label={t('password')}
            value={password}
            onChange={setPassword}
            isRequired
            autoComplete="current-password"
            error={tried && missing.password ? t('passwordMissing') : undefined}
          />
        </>
      )}
    </EntryForm>
  );
}
