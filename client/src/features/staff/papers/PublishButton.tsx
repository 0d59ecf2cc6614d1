import type { PaperDetail } from '@rapport/shared/contract/papers.ts';
import { hasGaps } from '@rapport/shared/rules/paper-blocks.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { publishPaper } from '../../../http/papers.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PAPERS } from '../query-keys.ts';
import styles from './Papers.module.css';

/** Publishes a paper exactly as it is shown, once that was confirmed. */
export function PublishButton({ paper: { id, words, revision } }: { paper: PaperDetail }) {
  const t = useTranslations('papers.publish');
  const tCommon = useTranslations('common');
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const publishing = useMutation({
    mutationFn: () => publishPaper(id, revision),
    networkMode: 'always',
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: PAPERS });
      announce(t('done'));
      setOpen(false);
    },
    onError: (error) => {
      if (problemOf(error) === 'stale') void queries.invalidateQueries({ queryKey: PAPERS });
    },
  });
  const problem = publishing.isError ? problemOf(publishing.error) : undefined;
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <Dialog
          title={t('title')}
          isOpen
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onPress={() => setOpen(false)}>{tCommon('cancel')}</Button>
              <Button
                variant="primary"
                isPending={publishing.isPending}
                onPress={() => publishing.mutate()}
              >
                {t('confirm')}
              </Button>
            </>
          }
        >
          <div className={styles.form}>
            <p>{t('words')}</p>
            {hasGaps(`${words.title}\n${words.text}`) && <Notice tone="warn">{t('gaps')}</Notice>}
            {problem === 'stale' && (
              <Notice tone="warn" announce="now">
                {t('stale')}
              </Notice>
            )}
            {problem !== undefined && problem !== 'stale' && <ProblemNotice problem={problem} />}
          </div>
        </Dialog>
      )}
    </>
  );
}
