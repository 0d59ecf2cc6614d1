import type { OwnAccount } from '@rapport/shared/contract/own-account.ts';
import type { AuthenticatorOffer } from '@rapport/shared/contract/second-factor.ts';
import { useId, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import {
  offerAuthenticator,
  renewRecoveryCodes,
  takeOffAuthenticator,
} from '../../../http/account.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import styles from './Account.module.css';
import { ProofDialog } from './ProofDialog.tsx';

const DAY = { dateStyle: 'long' } as const;

/** The app that makes codes, and the recovery codes of one's own account. */
export function StepCard({
  account,
  onOffer,
  onCodes,
  onChanged,
}: {
  account: OwnAccount;
  onOffer: (offer: AuthenticatorOffer) => void;
  onCodes: (codes: readonly string[]) => void;
  onChanged: () => void;
}) {
  const t = useTranslations('account.page.step');
  const format = useFormatter();
  const title = useId();
  const [asking, setAsking] = useState<'app' | 'take-off' | 'codes'>();
  const { app, passkeys, recoveryCodes, required } = account;
  const hasPasskey = passkeys.length > 0;
  const proof = { hasPasskey, onClose: () => setAsking(undefined) };
  return (
    <Card padding="large" labelledBy={title}>
      <div className={styles.form}>
        <h2 id={title}>{t('title')}</h2>
        <p>
          {app
            ? t('since', { date: format.dateTime(new Date(app.since), DAY) })
            : t(hasPasskey ? 'passkeyOnly' : 'none')}
        </p>
        {(app || hasPasskey) && <p>{t('left', { count: recoveryCodes })}</p>}
        <div className={styles.actions}>
          {(app || hasPasskey) && <Button onPress={() => setAsking('codes')}>{t('renew')}</Button>}
          <Button onPress={() => setAsking('app')}>
            {t(app ? 'replace' : hasPasskey ? 'setUpApp' : 'setUp')}
          </Button>
          {app && (hasPasskey || !required) && (
            <Button onPress={() => setAsking('take-off')}>{t('takeOff')}</Button>
          )}
        </div>
      </div>
      {asking === 'app' && (
        <ProofDialog {...proof} onProof={async (by) => onOffer(await offerAuthenticator(by))} />
      )}
      {asking === 'take-off' && (
        <ProofDialog
          {...proof}
          words={t(hasPasskey ? 'takeOffWords' : 'takeOffLastWords')}
          onProof={async (by) => {
            await takeOffAuthenticator(by);
            announce(t('takenOff'));
            setAsking(undefined);
            onChanged();
          }}
        />
      )}
      {asking === 'codes' && (
        <ProofDialog
          {...proof}
          words={t('renewWords')}
          onProof={async (by) => onCodes((await renewRecoveryCodes(by)).codes)}
        />
      )}
    </Card>
  );
}
