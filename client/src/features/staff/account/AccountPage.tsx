import type { Me } from '@rapport/shared/contract/rest.ts';
import type { AuthenticatorOffer } from '@rapport/shared/contract/second-factor.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { StaffHead } from '../StaffHead.tsx';
import styles from './Account.module.css';
import { AuthenticatorForm } from './AuthenticatorForm.tsx';
import { ElsewhereCard } from './ElsewhereCard.tsx';
import { ownAccountQuery } from './own-account-query.ts';
import { PasswordCard } from './PasswordCard.tsx';
import { RecoveryCodesPage } from './RecoveryCodesPage.tsx';
import { StepCard } from './StepCard.tsx';

/** One's own account: the second step, the password, and other devices. */
export function AccountPage({ me }: { me: Me }) {
  const t = useTranslations('account.page');
  const { data, isError, error, refetch } = useQuery(ownAccountQuery);
  const [offer, setOffer] = useState<AuthenticatorOffer>();
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes) {
    const done = () => {
      setCodes(undefined);
      setOffer(undefined);
      void refetch();
    };
    return <RecoveryCodesPage me={me} codes={codes} onDone={done} />;
  }
  if (offer) {
    const words = t(data?.secondFactor ? 'step.next' : 'step.first');
    return <AuthenticatorForm me={me} words={words} offer={offer} onCodes={setCodes} />;
  }
  return (
    <PageFrame head={<StaffHead me={me} />}>
      <div className={styles.page}>
        <PageHeading>{t('title')}</PageHeading>
        <p>{t('signsIn', { email: me.email })}</p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data && (
          <>
            <StepCard account={data} onOffer={setOffer} onCodes={setCodes} />
            <PasswordCard />
            <ElsewhereCard />
          </>
        )}
      </div>
    </PageFrame>
  );
}
