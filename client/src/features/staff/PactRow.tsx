import type { SessionSummary } from '@rapport/shared/contract/rest.ts';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/Button.tsx';
import { PactDialog } from './PactDialog.tsx';
import styles from './PactRow.module.css';

/** The way to what a session's course has agreed on. */
export function PactRow({ session }: { session: SessionSummary }) {
  const t = useTranslations('staff.pact');
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.row}>
      <Button
        variant="quiet"
        icon={Handshake}
        aria-label={t('openNamed', { title: session.title })}
        onPress={() => setOpen(true)}
      >
        {t('open')}
      </Button>
      {open && <PactDialog session={session} onClose={() => setOpen(false)} />}
    </div>
  );
}
