import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { signIn } from '../../http/endpoints.ts';
import { EntryForm } from '../../parts/entry/EntryForm.tsx';
import { useSending } from '../../parts/entry/use-sending.ts';
import { TextField } from '../../ui/TextField.tsx';
import { isPasskeyPossible } from './account/passkey-possible.ts';
import { ME } from './query-keys.ts';

const PasskeySignIn = lazy(async () => ({
  default: (await import('./account/PasskeySignIn.tsx')).PasskeySignIn,
}));

/** Email and password, or a passkey, for staff: to their pages, or to the session that they are on the way to. */
export function SignInPage({ toSession }: { toSession: boolean }) {
  const t = useTranslations('staff.signIn');
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const entered = () => queries.invalidateQueries({ queryKey: ME });
  const entering = useSending(async () => {
    await signIn(email.trim(), password);
    await entered();
  });
  const missing = { email: email.trim() === '', password: password === '' };
  return (
    <EntryForm
      title={t('title')}
      words={t(toSession ? 'wordsToSession' : 'words')}
      submit={t('submit')}
      ready={!missing.email && !missing.password}
      sending={entering}
      foot={
        isPasskeyPossible() && (
          <Suspense>
            <PasskeySignIn onSignedIn={entered} />
          </Suspense>
        )
      }
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
            // The last word has the browser offer passkeys here.
            autoComplete={isPasskeyPossible() ? 'username webauthn' : 'username'}
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
