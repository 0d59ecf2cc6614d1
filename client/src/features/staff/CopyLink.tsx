import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

const SHOWN_MS = 3000;

/** Copies a person's join link; where the browser does not let us, shows it to be copied by hand. */
export function CopyLink({ name, link }: { name: string; link: string }) {
  const t = useTranslations('staff.people');
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = window.setTimeout(() => setState('idle'), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
      announce(t('copiedNamed', { name }));
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button
        variant="quiet"
        icon={state === 'copied' ? Check : Copy}
        aria-label={t(state === 'copied' ? 'copiedNamed' : 'copyNamed', { name })}
        onPress={() => void copy()}
      >
        {state === 'copied' ? t('copied') : t('copy')}
      </Button>
      <Dialog
        title={t('link', { name })}
        isOpen={state === 'failed'}
        onClose={() => setState('idle')}
      >
        <TextField
          label={t('link', { name })}
          description={t('copyFailed')}
          value={link}
          isReadOnly
          onFocus={(event) => {
            if (event.target instanceof HTMLInputElement) event.target.select();
          }}
        />
      </Dialog>
    </>
  );
}
