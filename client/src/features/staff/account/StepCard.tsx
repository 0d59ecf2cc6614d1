import type { AuthenticatorOffer, OwnAccount } from '@rapport/shared/contract/second-factor.ts';
import { useId, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { offerAuthenticator, renewRecoveryCodes } from '../../../http/account.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import styles from './Account.module.css';
import { PasswordDialog } from './PasswordDialog.tsx';

const DAY = { dateStyle: 'long' } as const;

/** The second step of one's own account: another app, and new recovery codes. */
export function StepCard({
  account: { secondFactor },
  onOffer,
  onCodes,
}: {
  account: OwnAccount;
  onOffer: (offer: AuthenticatorOffer) => void;
  onCodes: (codes: readonly string[]) => void;
}) {
  const t = useTranslations('account.page.step');
  const format = useFormatter();
  const title = useId();
  const [asking, setAsking] = useState<'app' | 'codes'>();
  const close = () => setAsking(undefined);
  return (
    <Card padding="large" labelledBy={title}>
      <div className={styles.form}>
        <h2 id={title}>{t('title')}</h2>
        {secondFactor ? (
          <>
            <p>{t('since', { date: format.dateTime(new Date(secondFactor.since), DAY) })}</p>
            <p>{t('left', { count: secondFactor.recoveryCodes })}</p>
          </>
        ) : (
          <p>{t('none')}</p>
        )}
        <div className={styles.actions}>
          {secondFactor && <Button onPress={() => setAsking('codes')}>{t('renew')}</Button>}
          <Button onPress={() => setAsking('app')}>{t(secondFactor ? 'replace' : 'setUp')}</Button>
        </div>
      </div>
      {asking === 'app' && (
        <PasswordDialog
          onClose={close}
          onPassword={async (password) => onOffer(await offerAuthenticator(password))}
        />
      )}
      {asking === 'codes' && (
        <PasswordDialog
          words={t('renewWords')}
          onClose={close}
          onPassword={async (password) => onCodes((await renewRecoveryCodes(password)).codes)}
        />
      )}
    </Card>
  );
}
