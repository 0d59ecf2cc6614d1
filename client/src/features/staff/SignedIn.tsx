import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../http/api.ts';
import { whoAmI } from '../../http/endpoints.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { ME } from './query-keys.ts';
import { SignInPage } from './SignInPage.tsx';

/** Shows its content to whoever is signed in, and the sign-in to everyone else. */
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
  if (me.data) return children(me.data);
  if (me.data === null) return <SignInPage toSession={toSession} />;
  return (
    <PageFrame width="narrow" centred>
      {me.isError ? (
        <ProblemNotice problem={problemOf(me.error)} onRetry={() => void me.refetch()} />
      ) : (
        <Spinner label={t('loading')} />
      )}
    </PageFrame>
  );
}
