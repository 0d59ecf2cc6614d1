import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { copyLink } from '../../messages/en/copy-link.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

const SHOWN_MS = 3000;

type CopyLinkWords = (key: keyof typeof copyLink, values: { name: string }) => string;

/** Copies a person's join link; where the browser does not let us, shows it to be copied by hand. */
export function CopyLink({
  name,
  link,
  t,
}: {
  name: string;
  link: string;
  /** The words of `copyLink`, wherever the page has them. */
  t: CopyLinkWords;
}) {
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
        {t(state === 'copied' ? 'copied' : 'copy', { name })}
      </Button>
      <Dialog
        title={t('link', { name })}
        isOpen={state === 'failed'}
        onClose={() => setState('idle')}
      >
        <TextField
          label={t('link', { name })}
          description={t('copyFailed', { name })}
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
