import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { announce } from './announcer.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

/** Copies a text that stands beside it. */
export function CopyButton({
  text,
  label,
  copied,
  failed,
}: {
  text: string;
  label: string;
  copied: string;
  failed: string;
}) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      announce(copied);
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button icon={state === 'copied' ? Check : Copy} onPress={() => void copy()}>
        {state === 'copied' ? copied : label}
      </Button>
      {state === 'failed' && (
        <Notice tone="warn" announce="polite">
          {failed}
        </Notice>
      )}
    </>
  );
}
