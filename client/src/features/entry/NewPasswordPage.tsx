import type { PasswordLinkShown } from '@rapport/shared/contract/staff.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { signIn } from '../../http/endpoints.ts';
import { chooseNewPassword, lookAtPasswordLink } from '../../http/staff.ts';
import { EntryForm } from '../../parts/entry/EntryForm.tsx';
import { LookingUp } from './LookingUp.tsx';
import { isLongEnough, NewPassword } from './NewPassword.tsx';
import { NoTokenPage } from './NoTokenPage.tsx';
import { SignInLink } from './SignInLink.tsx';
import { tokenOfPage } from './token-of-page.ts';
import { useLookedUp } from './use-looked-up.ts';
import { useSending } from '../../parts/entry/use-sending.ts';

/** Somebody who lost their password chooses a new one, by the link that they were handed. */
export function NewPasswordPage() {
  const t = useTranslations('entry.newPassword');
  const [token] = useState(tokenOfPage);
  const { found, problem, again } = useLookedUp(token, lookAtPasswordLink);
  if (token === undefined || problem === 'password-link-over') {
    return <NoTokenPage problem="password-link-over" />;
  }
  return found ? (
    <Choosing token={token} holder={found} />
  ) : (
    <LookingUp words={t('loading')} problem={problem} onRetry={again} />
  );
}

function Choosing({ token, holder }: { token: string; holder: PasswordLinkShown }) {
  const t = useTranslations('entry.newPassword');
  const [password, setPassword] = useState('');
  const { name, email } = holder;
  const sending = useSending(async () => {
    await chooseNewPassword({ token, password });
    await signIn(email, password);
    window.location.assign('/');
  });
  return (
    <EntryForm
      title={t('title')}
      words={t('words', { name, email })}
      submit={t('submit')}
      ready={isLongEnough(password)}
      sending={sending}
      after={<SignInLink />}
    >
      {(tried) => <NewPassword password={password} onChange={setPassword} tried={tried} />}
    </EntryForm>
  );
}
