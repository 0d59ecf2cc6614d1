import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { offerAuthenticator } from '../../../http/account.ts';
import { offerPasskey } from '../../../http/passkeys.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { AccountMenu } from '../AccountMenu.tsx';
import { AuthenticatorForm } from './AuthenticatorForm.tsx';
import { PasskeyForm } from './PasskeyForm.tsx';
import { isPasskeyPossible } from './passkey-possible.ts';

/** Whoever signs in without a second step sets it up first: an app, or a passkey. */
export function SetUpStepPage({
  me,
  onCodes,
}: {
  me: Me;
  onCodes: (codes: readonly string[]) => void;
}) {
  const t = useTranslations('account.setUp');
  const [byPasskey, setByPasskey] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['authenticator-offer'],
    queryFn: () => offerAuthenticator(),
    // Each request makes a new key: the one that was scanned must stay.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (byPasskey) {
    return (
      <PasskeyForm
        me={me}
        offer={offerPasskey}
        back={t('useApp')}
        onBack={() => setByPasskey(false)}
        onCodes={onCodes}
      />
    );
  }
  if (data) {
    return (
      <AuthenticatorForm
        me={me}
        words={t('words')}
        offer={data}
        onCodes={onCodes}
        foot={
          isPasskeyPossible() && (
            <Button size="large" wide onPress={() => setByPasskey(true)}>
              {t('usePasskey')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <PageFrame width="narrow" centred head={<AccountMenu me={me} />}>
      {error ? (
        <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Spinner label={t('loading')} />
      )}
    </PageFrame>
  );
}
