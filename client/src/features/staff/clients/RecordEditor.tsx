import type { ClientDetail, ClientRecord } from '@rapport/shared/contract/client.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { clientDetail, keepClient } from '../../../http/clients.ts';
import { SavingActions } from '../care/SavingActions.tsx';
import { SavingNotices } from '../care/SavingNotices.tsx';
import { useEditing } from '../care/use-editing.ts';
import shared from '../courses/Courses.module.css';
import styles from './Clients.module.css';
import { todayHere } from './day.ts';
import { canSave } from './record-faults.ts';
import { RecordFields } from './RecordFields.tsx';
import { RecordWords } from './RecordWords.tsx';
import { unsavedRecords } from './unsaved-record.ts';

/** Changes the record of a client. What is typed stays in the page until saved or discarded. */
export function RecordEditor({ client, onDone }: { client: string; onDone: () => void }) {
  const t = useTranslations('clients.edit');
  const form = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(0);
  const editing = useEditing<ClientRecord, ClientDetail>({
    store: unsavedRecords,
    at: client,
    put: (record, revision) => keepClient(client, { revision, record }),
    read: () => clientDetail(client),
    saved: t('saved', { name: unsavedRecords.of(client)?.draft.name ?? '' }),
    onDone,
  });

  // To the first thing that is to be put right, each time one tries to save.
  useEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tried]);

  if (!editing.unsaved) return null;
  const { draft, revision } = editing.unsaved;
  const submit = (from: number) => {
    if (canSave(draft, todayHere())) void editing.save(draft, from);
    else setTried(tried + 1);
  };
  return (
    <div ref={form} className={styles.form}>
      <p className={shared.aside}>{t('words')}</p>
      <RecordFields draft={draft} onChange={editing.change} />
      <SavingNotices
        editing={editing}
        title={t('staleTitle')}
        summary={t('theirs')}
        onSave={submit}
      >
        {(theirs) => <RecordWords client={theirs} />}
      </SavingNotices>
      <SavingActions
        save={t('save')}
        saving={editing.saving}
        onSave={() => submit(revision)}
        onDiscard={editing.discard}
      />
    </div>
  );
}
