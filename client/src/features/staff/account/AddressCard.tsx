import type { OwnAccount } from '@rapport/shared/contract/own-account.ts';
import { STAFF_LIMITS } from '@rapport/shared/contract/staff-limits.ts';
import { isEmail } from '@rapport/shared/rules/email.ts';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { askNewAddress } from '../../../http/account.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Account.module.css';
import { ProofDialog } from './ProofDialog.tsx';

/** The address that one signs in with; another one is confirmed by a link that goes there. */
export function AddressCard({
  account: { mail, passkeys },
  email,
}: {
  account: OwnAccount;
  email: string;
}) {
  const t = useTranslations('account.page.address');
  const title = useId();
  const [step, setStep] = useState<'closed' | 'typing' | 'proving'>('closed');
  const [next, setNext] = useState('');
  const [sentTo, setSentTo] = useState<string>();
  return (
    <Card padding="large" labelledBy={title}>
      <div className={styles.form}>
        <h2 id={title}>{t('title')}</h2>
        <p className={styles.address}>{t('now', { email })}</p>
        {sentTo !== undefined && (
          <Notice tone="info" announce="polite">
            {t('sent', { email: sentTo })}
          </Notice>
        )}
        {!mail && <p>{t('noMail')}</p>}
        {mail && step === 'closed' && (
          <div>
            <Button onPress={() => setStep('typing')}>{t('open')}</Button>
          </div>
        )}
        {step !== 'closed' && (
          <AddressForm
            email={next}
            onChange={setNext}
            onCancel={() => setStep('closed')}
            onReady={() => setStep('proving')}
          />
        )}
      </div>
      {step === 'proving' && (
        <ProofDialog
          hasPasskey={passkeys.length > 0}
          onClose={() => setStep('typing')}
          onProof={async (proof) => {
            await askNewAddress(next.trim(), proof);
            setSentTo(next.trim());
            setNext('');
            setStep('closed');
          }}
        />
      )}
    </Card>
  );
}

function AddressForm({
  email,
  onChange,
  onCancel,
  onReady,
}: {
  email: string;
  onChange: (email: string) => void;
  onCancel: () => void;
  /** There is an address: who it is has to be shown next. */
  onReady: () => void;
}) {
  const t = useTranslations('account.page.address');
  const tCommon = useTranslations('common');
  const [tried, setTried] = useState(false);
  const isAddress = isEmail(email.trim());
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isAddress) onReady();
      }}
    >
      <TextField
        name="new-email"
        type="email"
        label={t('label')}
        description={t('labelWords')}
        value={email}
        onChange={onChange}
        maxLength={STAFF_LIMITS.email}
        isRequired
        autoComplete="email"
        error={tried && !isAddress ? t('missing') : undefined}
      />
      <div className={styles.actions}>
        <Button onPress={onCancel}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
