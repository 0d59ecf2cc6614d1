import type { SessionSummary } from '@rapport/shared/contract/rest.ts';
import { Handshake, Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/Button.tsx';
import { KeptDialog } from './KeptDialog.tsx';
import { PactDialog } from './PactDialog.tsx';
import styles from './PactRow.module.css';

/** The way to what a session's course has agreed on, and to what was kept of it. */
export function PactRow({
  session,
  course,
}: {
  session: SessionSummary;
  course: NonNullable<SessionSummary['course']>;
}) {
  const t = useTranslations('staff.pact');
  const tKept = useTranslations('staff.kept');
  const [open, setOpen] = useState<'pact' | 'kept'>();
  const close = () => setOpen(undefined);
  const { title, format, pact } = session;
  return (
    <div className={styles.row}>
      <Button
        variant="quiet"
        icon={Handshake}
        aria-label={t('openNamed', { title: session.title })}
        onPress={() => setOpen('pact')}
      >
        {t('open')}
      </Button>
      {session.room.ended && session.pact.keepMessages && (
        <Button
          variant="quiet"
          icon={Mail}
          aria-label={tKept('openNamed', { title: session.title })}
          onPress={() => setOpen('kept')}
        >
          {tKept('open')}
        </Button>
      )}
      {open === 'pact' && (
        <PactDialog
          course={{ ...course, title, format, pact }}
          isOpen={session.room.open}
          onClose={close}
        />
      )}
      {open === 'kept' && <KeptDialog session={session} onClose={close} />}
    </div>
  );
}
