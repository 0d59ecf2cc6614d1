import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import type { ContactShown } from '@rapport/shared/contract/desk.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { deskClient, deskKeepContact } from '../../../http/desk.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { SavingActions } from '../care/SavingActions.tsx';
import { SavingNotices } from '../care/SavingNotices.tsx';
import { useEditing } from '../care/use-editing.ts';
import { todayHere } from '../clients/day.ts';
import styles from '../clients/Clients.module.css';
import { ReachFields } from '../clients/ReachFields.tsx';
import { canSave, recordFaults } from '../clients/record-faults.ts';
import { RecordWords } from '../clients/RecordWords.tsx';
import { useFaultWords } from '../clients/use-fault-words.ts';
import shared from '../courses/Courses.module.css';
import { asRecord, contactOf, unsavedContacts } from './contact-draft.ts';

/** Changes how a client is reached. What is typed stays in the page until saved or discarded. */
export function ContactEditor({
  therapist,
  client,
  onDone,
}: {
  therapist: string;
  client: string;
  onDone: () => void;
}) {
  const t = useTranslations('desk.contact');
  const tField = useTranslations('clients.field');
  const words = useFaultWords();
  const form = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(0);
  const editing = useEditing<ClientRecord, ContactShown>({
    store: unsavedContacts,
    at: client,
    put: (record, revision) =>
      deskKeepContact(therapist, client, { revision, record: contactOf(record) }),
    read: () => deskClient(therapist, client),
    saved: t('saved', { name: unsavedContacts.of(client)?.draft.name ?? '' }),
    onDone,
  });

  // To the first thing that is to be put right, each time one tries to save.
  useEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tried]);

  if (!editing.unsaved) return null;
  const { draft, revision } = editing.unsaved;
  const faults = recordFaults(draft, todayHere());
  const submit = (from: number) => {
    if (canSave(draft, todayHere())) void editing.save(draft, from);
    else setTried(tried + 1);
  };
  return (
    <div ref={form} className={styles.form}>
      <p className={shared.aside}>{t('words')}</p>
      <div className={shared.pair}>
        <TextField
          label={tField('name')}
          description={tField('nameWords')}
          value={draft.name}
          onChange={(name) => editing.change({ ...draft, name })}
          isRequired
          autoFocus
          autoCapitalize="words"
          autoComplete="off"
          error={words(faults.name)}
        />
        <TextField
          label={tField('legalName')}
          value={draft.legalName}
          onChange={(legalName) => editing.change({ ...draft, legalName })}
          autoCapitalize="words"
          autoComplete="off"
          error={words(faults.legalName)}
        />
        <ReachFields draft={draft} onChange={editing.change} />
      </div>
      <SavingNotices editing={editing} title={t('stale')} summary={t('theirs')} onSave={submit}>
        {({ record, phone }) => (
          <RecordWords
            client={{ record: asRecord(record), minor: false, ...(phone && { phone }) }}
          />
        )}
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
