import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { confirmAuthenticator, offerAuthenticator } from '../../../http/account.ts';
import { EntryForm } from '../../../parts/entry/EntryForm.tsx';
import { useSending } from '../../../parts/entry/use-sending.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { AccountMenu } from '../AccountMenu.tsx';
import { AuthenticatorSteps } from './AuthenticatorSteps.tsx';
import { isCode } from './code-forms.ts';

/** Whoever signs in without a second step sets it up first. */
export function SetUpStepPage({
  me,
  onCodes,
}: {
  me: Me;
  onCodes: (codes: readonly string[]) => void;
}) {
  const t = useTranslations('account.setUp');
  const { data, error, refetch } = useQuery({
    queryKey: ['authenticator-offer'],
    queryFn: () => offerAuthenticator(),
    // Each request makes a new key: the one that was scanned must stay.
    staleTime: Infinity,
    gcTime: 0,
  });
  const [code, setCode] = useState('');
  const sending = useSending(async () => {
    const { codes } = await confirmAuthenticator(code);
    onCodes(codes);
  });
  const head = <AccountMenu me={me} />;
  if (!data) {
    return (
      <PageFrame width="narrow" centred head={head}>
        {error ? (
          <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
        ) : (
          <Spinner label={t('loading')} />
        )}
      </PageFrame>
    );
  }
  return (
    <EntryForm
      title={t('title')}
      words={t('words')}
      submit={t('submit')}
      ready={isCode(code)}
      sending={sending}
      head={head}
    >
      {(tried) => <AuthenticatorSteps offer={data} code={code} onChange={setCode} tried={tried} />}
    </EntryForm>
  );
}
