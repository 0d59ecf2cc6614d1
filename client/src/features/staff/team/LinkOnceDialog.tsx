import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Team.module.css';

/** A link that the server does not show again, and whom it is for. */
export interface LinkOnce {
  readonly kind: 'invitation' | 'password';
  readonly name: string;
  readonly link: string;
}

/** Shows a link that is to be handed over now. */
export function LinkOnceDialog({
  link: { kind, name, link },
  onClose,
}: {
  link: LinkOnce;
  onClose: () => void;
}) {
  const t = useTranslations('team.link');
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
      announce(t('copied'));
    } catch {
      setState('failed');
    }
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('title', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('done')}</Button>
          <Button
            variant="primary"
            icon={state === 'copied' ? Check : Copy}
            onPress={() => void copy()}
          >
            {t(state === 'copied' ? 'copied' : 'copy')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t(`words.${kind}`, { name })}</p>
        <TextField
          label={t('label', { name })}
          value={link}
          isReadOnly
          {...(state === 'failed' && { description: t('copyFailed') })}
          onFocus={(event) => {
            if (event.target instanceof HTMLInputElement) event.target.select();
          }}
        />
      </div>
    </Dialog>
  );
}
