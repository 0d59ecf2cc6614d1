import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import styles from './Account.module.css';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { saveText } from './save-text.ts';

/** Recovery codes that are shown only now, to be copied or saved. */
export function RecoveryCodeList({ codes, email }: { codes: readonly string[]; email: string }) {
  const t = useTranslations('account.codes');
  const lines = codes.join('\n');
  return (
    <>
      <ul className={styles.codes} aria-label={t('list')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <CopyButton text={lines} label={t('copy')} copied={t('copied')} failed={t('copyFailed')} />
        <Button
          icon={Download}
          onPress={() => saveText(t('file'), `${t('fileHead', { email })}\n\n${lines}\n`)}
        >
          {t('download')}
        </Button>
      </div>
    </>
  );
}
