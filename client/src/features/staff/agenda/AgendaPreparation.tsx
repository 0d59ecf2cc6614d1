import type { AgendaShown } from '@rapport/shared/contract/prepared-agenda.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { keepAgenda } from '../../../http/agendas.ts';
import { Card } from '../../../ui/Card.tsx';
import { useUnsaved } from '../care/unsaved.ts';
import { type AgendaDraft, minutesOf } from './agenda-draft.ts';
import { agendaQuery } from './agenda-query.ts';
import { CopyCard } from './CopyCard.tsx';
import { KeepAgenda } from './KeepAgenda.tsx';
import styles from './Prepare.module.css';
import { PreparedList } from './PreparedList.tsx';
import { SavingFoot } from './SavingFoot.tsx';
import { unsavedAgendas } from './unsaved-agendas.ts';

/** Changes the agenda of a session. What is written stays in the page until saved or discarded. */
export function AgendaPreparation({ session, agenda }: { session: string; agenda: AgendaShown }) {
  const unsaved = useUnsaved(unsavedAgendas, session);
  // An agenda of the practice that was copied is saved under its name again.
  const [copied, setCopied] = useState<string>();
  const draft = unsaved?.draft ?? agenda.items;
  const change = (next: AgendaDraft) =>
    unsavedAgendas.keep(session, {
      draft: next,
      revision: unsaved?.revision ?? agenda.revision,
    });
  const { queryKey, queryFn } = agendaQuery(session);
  const place = {
    draftKey: session,
    queryKey,
    read: queryFn,
    put: (items: AgendaShown['items'], revision: number) =>
      keepAgenda(session, { revision, items }),
  };
  return (
    <>
      <CopyCard
        sources={agenda.sources}
        isWritten={unsaved !== undefined}
        onCopy={(items, name) => {
          change(items);
          setCopied(name);
        }}
      />
      <Card padding="large">
        <div className={styles.editor}>
          <Total minutes={minutesOf(draft)} session={agenda.session.minutes} />
          <PreparedList session={session} draft={draft} onChange={change} />
          <KeepAgenda items={draft} name={copied} onKept={setCopied} />
          {unsaved && <SavingFoot place={place} unsaved={unsaved} />}
        </div>
      </Card>
    </>
  );
}

/** How long the items take together, beside how long the session is. */
function Total({ minutes, session }: { minutes: number; session: number }) {
  const t = useTranslations('prepare');
  const by = Math.abs(minutes - session);
  const words = minutes > session ? 'longer' : minutes < session ? 'shorter' : 'total';
  return (
    <p className={styles.total} role="status">
      {t(words, { minutes, by })}
    </p>
  );
}
