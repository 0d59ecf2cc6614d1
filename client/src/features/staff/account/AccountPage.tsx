import type { PasskeyOffer } from '@rapport/shared/contract/passkey.ts';
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
import { AddressCard } from './AddressCard.tsx';
import { AuthenticatorForm } from './AuthenticatorForm.tsx';
import { ElsewhereCard } from './ElsewhereCard.tsx';
import { ownAccountQuery } from './own-account-query.ts';
import { PasskeyForm } from './PasskeyForm.tsx';
import { PasskeysCard } from './PasskeysCard.tsx';
import { PasswordCard } from './PasswordCard.tsx';
import { RecoveryCodesPage } from './RecoveryCodesPage.tsx';
import { StepCard } from './StepCard.tsx';

/** What is being set up in place of the page. */
type SettingUp =
  | { readonly app: AuthenticatorOffer }
  | { readonly passkey: PasskeyOffer }
  | { readonly codes: readonly string[] };

/** One's own account: the second step, passkeys, the password, and other devices. */
export function AccountPage({ me }: { me: Me }) {
  const t = useTranslations('account.page');
  const tCommon = useTranslations('common');
  const { data, isError, error, refetch } = useQuery(ownAccountQuery);
  const [settingUp, setSettingUp] = useState<SettingUp>();
  const back = () => {
    setSettingUp(undefined);
    void refetch();
  };
  // A second passkey brings no codes: those before stay.
  const onCodes = (codes: readonly string[]) =>
    codes.length > 0 ? setSettingUp({ codes }) : back();
  if (settingUp && 'codes' in settingUp) {
    return <RecoveryCodesPage me={me} codes={settingUp.codes} onDone={back} />;
  }
  if (settingUp && 'app' in settingUp) {
    const words = t(data?.app ? 'step.next' : 'step.first');
    return <AuthenticatorForm me={me} words={words} offer={settingUp.app} onCodes={onCodes} />;
  }
  if (settingUp) {
    const offer = () => Promise.resolve(settingUp.passkey);
    return (
      <PasskeyForm me={me} offer={offer} back={tCommon('cancel')} onBack={back} onCodes={onCodes} />
    );
  }
  return (
    <PageFrame head={<StaffHead me={me} />}>
      <div className={styles.page}>
        <PageHeading>{t('title')}</PageHeading>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data && (
          <>
            <StepCard
              account={data}
              onOffer={(app) => setSettingUp({ app })}
              onCodes={onCodes}
              onChanged={back}
            />
            <PasskeysCard
              account={data}
              onOffer={(passkey) => setSettingUp({ passkey })}
              onChanged={back}
            />
            <AddressCard account={data} email={me.email} />
            <PasswordCard />
            <ElsewhereCard />
          </>
        )}
      </div>
    </PageFrame>
  );
}
