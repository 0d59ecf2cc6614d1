import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../http/api.ts';
import { whoAmI } from '../../http/endpoints.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { ME } from './query-keys.ts';
import { SignInPage } from './SignInPage.tsx';

// With a library that draws QR codes; most sign-ins need none of it.
const SecondStep = lazy(async () => ({
  default: (await import('./account/SecondStep.tsx')).SecondStep,
}));

/** Shows its content to whoever is signed in, and the sign-in with both its steps to everyone else. */
export function SignedIn({
  toSession,
  children,
}: {
  /** Whether a session is to open. */
  toSession: boolean;
  children: (me: Me) => ReactNode;
}) {
  const t = useTranslations('common');
  const me = useQuery({ queryKey: ME, queryFn: whoAmI });
  // The second step says itself when it is over: there are codes to be written down.
  const [inStep, setInStep] = useState(false);
  const lacks = me.data ? me.data.secondFactor !== 'done' : false;
  if (lacks && !inStep) setInStep(true);
  if (!me.data && inStep) setInStep(false);
  if (me.data === null) return <SignInPage toSession={toSession} />;
  const loading = <Spinner label={t('loading')} />;
  if (me.data && (inStep || lacks)) {
    return (
      <Suspense fallback={loading}>
        <SecondStep me={me.data} onDone={() => void me.refetch().then(() => setInStep(false))} />
      </Suspense>
    );
  }
  if (me.data) return children(me.data);
  return (
    <PageFrame width="narrow" centred>
      {me.isError ? (
        <ProblemNotice problem={problemOf(me.error)} onRetry={() => void me.refetch()} />
      ) : (
        loading
      )}
    </PageFrame>
  );
}
