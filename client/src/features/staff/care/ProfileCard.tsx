import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { Changed } from '../../../parts/care/Changed.tsx';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import styles from './Care.module.css';
import { PRACTICE, ProfileEditor } from './ProfileEditor.tsx';
import { PROFILE, profileQuery } from './profile-query.ts';
import { ProfileWords } from './ProfileWords.tsx';
import { unsavedProfile, useUnsaved } from './unsaved.ts';

/** What clients are told of the practice: read first, and changed where one asks for it. */
export function ProfileCard({ mayChange }: { mayChange: boolean }) {
  const t = useTranslations('careSheets');
  const queries = useQueryClient();
  const title = useId();
  const { data, isError, error, refetch } = useQuery(profileQuery);
  const unsaved = useUnsaved(unsavedProfile, PRACTICE);
  const [editing, setEditing] = useState(false);
  const edit = () => {
    if (data && !unsaved) {
      unsavedProfile.keep(PRACTICE, { draft: data.profile, revision: data.revision });
    }
    setEditing(true);
  };
  return (
    <Card padding="large" labelledBy={title}>
      <div className={styles.fields}>
        <h2 id={title}>{t('practice.title')}</h2>
        <p className={styles.aside}>{t('practice.words')}</p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {data && editing && unsaved ? (
          <ProfileEditor
            onDone={() => {
              setEditing(false);
              void queries.invalidateQueries({ queryKey: PROFILE });
            }}
          />
        ) : (
          data && (
            <>
              <ProfileWords profile={data.profile} />
              {data.changed && <Changed changed={data.changed} />}
              {mayChange && (
                <div className={styles.actions}>
                  <Button onPress={edit}>{t(unsaved ? 'goOn' : 'practice.change')}</Button>
                </div>
              )}
            </>
          )
        )}
      </div>
    </Card>
  );
}
