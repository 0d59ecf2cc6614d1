import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { offerAuthenticator } from '../../../http/account.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { AccountMenu } from '../AccountMenu.tsx';
import { AuthenticatorForm } from './AuthenticatorForm.tsx';

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
  if (data) return <AuthenticatorForm me={me} words={t('words')} offer={data} onCodes={onCodes} />;
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
