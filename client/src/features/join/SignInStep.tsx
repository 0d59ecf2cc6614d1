import { useTranslations } from 'use-intl';
import { Redirect } from 'wouter';
import { Message } from '../../ui/Message.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';

/**
 * Where a facilitator's link leads: to the session itself, whose page asks them to sign in. The
 * link is no longer in the address then.
 */
export function SignInStep({ session, account }: { session: string; account: boolean }) {
  const t = useTranslations('join.noAccount');
  if (account) return <Redirect replace to={`/sessions/${encodeURIComponent(session)}`} />;
  return (
    <PageFrame width="narrow" centred>
      <Message title={t('title')}>
        <p>{t('words')}</p>
      </Message>
    </PageFrame>
  );
}
