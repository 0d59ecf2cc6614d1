import type { AuthenticatorOffer } from '@rapport/shared/contract/second-factor.ts';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import styles from './Account.module.css';
import { CodeField } from './CodeField.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { QrCode } from './QrCode.tsx';

/** In fours, as it is easier to type. */
const grouped = (secret: string): string => (secret.match(/.{1,4}/gu) ?? []).join(' ');

/** How an app comes to make codes: its key, as a picture and as text, and its first code. */
export function AuthenticatorSteps({
  offer: { secret, uri },
  code,
  onChange,
  tried,
}: {
  offer: AuthenticatorOffer;
  code: string;
  onChange: (code: string) => void;
  tried: boolean;
}) {
  const t = useTranslations('account.setUp');
  const label = useId();
  return (
    <ol className={styles.steps}>
      <li>
        <h2>{t('app.title')}</h2>
        <p>{t('app.words')}</p>
      </li>
      <li>
        <h2>{t('scan.title')}</h2>
        <QrCode text={uri} label={t('scan.picture')} />
        <p>
          <a href={uri}>{t('scan.here')}</a>
        </p>
        <div role="group" aria-labelledby={label} className={styles.key}>
          <span id={label}>{t('scan.key')}</span>
          <code>{grouped(secret)}</code>
        </div>
        <CopyButton
          text={secret}
          label={t('scan.copy')}
          copied={t('scan.copied')}
          failed={t('scan.copyFailed')}
        />
      </li>
      <li>
        <h2>{t('type.title')}</h2>
        <CodeField code={code} onChange={onChange} tried={tried} />
      </li>
    </ol>
  );
}
