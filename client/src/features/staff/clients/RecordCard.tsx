import type { ClientDetail } from '@rapport/shared/contract/client.ts';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Changed } from '../../../parts/care/Changed.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useUnsaved } from '../care/unsaved.ts';
import { PEOPLE } from '../courses/course-keys.ts';
import shared from '../courses/Courses.module.css';
import { CLIENTS } from '../query-keys.ts';
import { clientKey } from './client-keys.ts';
import styles from './Clients.module.css';
import { RecordWords } from './RecordWords.tsx';
import { unsavedRecords } from './unsaved-record.ts';

// What knows every country's numbers is large, and needed only where one is typed.
const RecordEditor = lazy(async () => ({
  default: (await import('./RecordEditor.tsx')).RecordEditor,
}));

/** The record of a client: read first, and changed where one asks for it. */
export function RecordCard({ client }: { client: ClientDetail }) {
  const t = useTranslations('clients.record');
  const tCommon = useTranslations('common');
  const queries = useQueryClient();
  const heading = useId();
  const unsaved = useUnsaved(unsavedRecords, client.id);
  const [editing, setEditing] = useState<'no' | 'now' | 'done'>('no');
  const edit = () => {
    const { id, record, revision } = client;
    if (!unsaved) unsavedRecords.keep(id, { draft: record, revision });
    setEditing('now');
  };
  const done = () => {
    setEditing('done');
    void queries.invalidateQueries({ queryKey: clientKey(client.id) });
    void queries.invalidateQueries({ queryKey: CLIENTS });
    void queries.invalidateQueries({ queryKey: PEOPLE });
  };
  return (
    <Card labelledBy={heading} padding="large">
      <div className={shared.part}>
        <h2 id={heading}>{t('title')}</h2>
        {editing === 'now' && unsaved ? (
          <Suspense fallback={<Spinner label={tCommon('loading')} />}>
            <RecordEditor client={client.id} onDone={done} />
          </Suspense>
        ) : (
          <>
            <RecordWords client={client} />
            {client.changed && <Changed changed={client.changed} />}
            {!client.merged && (
              <div className={styles.actions}>
                {/* Back where one was, after saving. */}
                <Button onPress={edit} autoFocus={editing === 'done'}>
                  {t(unsaved ? 'goOn' : 'change')}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
