import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../http/api.ts';
import { signIn } from '../../http/endpoints.ts';
import { Button } from '../../ui/Button.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { ME } from './query-keys.ts';
import styles from './SignInPage.module.css';

/** Email and password, for staff: to their pages, or to the session that they are on the way to. */
export function SignInPage({ toSession }: { toSession: boolean }) {
  const t = useTranslations('staff.signIn');
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const entering = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: ME }),
  });

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() !== '' && password !== '') entering.mutate();
    else {
      const first = email.trim() === '' ? 'email' : 'password';
      event.currentTarget.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    }
  };

  return (
    <PageFrame width="narrow" centred>
      <form className={styles.form} noValidate onSubmit={submit}>
        <div className={styles.words}>
          <PageHeading>{t('title')}</PageHeading>
          <p>{t(toSession ? 'wordsToSession' : 'words')}</p>
        </div>
        {entering.isError && <ProblemNotice problem={problemOf(entering.error)} />}
        <TextField
          name="email"
          type="email"
          label={t('email')}
          value={email}
          onChange={setEmail}
          isRequired
          autoComplete="username"
          error={tried && email.trim() === '' ? t('emailMissing') : undefined}
        />
        <TextField
          name="password"
          type="password"
          label={t('password')}
          value={password}
          onChange={setPassword}
          isRequired
          autoComplete="current-password"
          error={tried && password === '' ? t('passwordMissing') : undefined}
        />
        <Button type="submit" variant="primary" size="large" wide isPending={entering.isPending}>
          {t('submit')}
        </Button>
      </form>
    </PageFrame>
  );
}
