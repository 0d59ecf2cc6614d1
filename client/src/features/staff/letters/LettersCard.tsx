import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { Changed } from '../../../parts/care/Changed.tsx';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { unsavedLetters, useUnsaved } from '../care/unsaved.ts';
import { LettersEditor, LETTERS_KEY } from './LettersEditor.tsx';
import styles from './Letters.module.css';
import { lettersQuery } from './letters-query.ts';
import { OwnWords } from './OwnWords.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';

/** The practice's own words in letters: read first, and changed where one asks for it. */
export function LettersCard() {
  const t = useTranslations('letters');
  const queries = useQueryClient();
  const title = useId();
  const { data, isError, error, refetch } = useQuery(lettersQuery);
  const unsaved = useUnsaved(unsavedLetters, LETTERS_KEY);
  const [editing, setEditing] = useState(false);
  const [shown, setShown] = useState(false);
  const edit = () => {
    if (data && !unsaved) {
      unsavedLetters.keep(LETTERS_KEY, { draft: data.words, revision: data.revision });
    }
    setEditing(true);
  };
  return (
    <Card padding="large" labelledBy={title}>
      <div className={styles.part}>
        <h2 id={title}>{t('title')}</h2>
        <p className={styles.aside}>{t('words')}</p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {data && editing && unsaved && (
          <LettersEditor
            onDone={() => {
              setEditing(false);
              void queries.invalidateQueries({ queryKey: lettersQuery.queryKey });
            }}
          />
        )}
        {data && !(editing && unsaved) && (
          <>
            <OwnWords words={data.words} />
            {data.changed && <Changed changed={data.changed} />}
            <div className={styles.actions}>
              <Button onPress={edit}>{t(unsaved ? 'goOn' : 'change')}</Button>
              <Button variant="quiet" onPress={() => setShown(true)}>
                {t('preview.open')}
              </Button>
            </div>
          </>
        )}
      </div>
      {shown && data && <PreviewDialog words={data.words} onClose={() => setShown(false)} />}
    </Card>
  );
}
