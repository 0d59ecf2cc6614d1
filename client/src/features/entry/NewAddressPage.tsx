import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { lookAtAddressLink, takeNewAddress } from '../../http/account.ts';
import { EntryForm } from '../../parts/entry/EntryForm.tsx';
import { useSending } from '../../parts/entry/use-sending.ts';
import { LookingUp } from './LookingUp.tsx';
import { NoTokenPage } from './NoTokenPage.tsx';
import { SignInLink } from './SignInLink.tsx';
import { tokenOfPage } from './token-of-page.ts';
import { useLookedUp } from './use-looked-up.ts';

/** A new address is confirmed by the link that went there: in one press, which no program makes. */
export function NewAddressPage() {
  const t = useTranslations('entry.newAddress');
  const [token] = useState(tokenOfPage);
  const { found, problem, again } = useLookedUp(token, lookAtAddressLink);
  const sending = useSending(async () => {
    await takeNewAddress(token ?? '');
    window.location.assign('/');
  });
  if (token === undefined || problem === 'address-link-over') {
    return <NoTokenPage problem="address-link-over" />;
  }
  if (!found) return <LookingUp words={t('loading')} problem={problem} onRetry={again} />;
  return (
    <EntryForm
      title={t('title')}
      words={t('words', { email: found.email })}
      submit={t('submit')}
      ready
      sending={sending}
      after={<SignInLink />}
    >
      {() => null}
    </EntryForm>
  );
}
