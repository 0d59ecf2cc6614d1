import { PAPER_LIMITS } from '@rapport/shared/contract/paper-limits.ts';
import type { PaperDetail, PaperWords } from '@rapport/shared/contract/papers.ts';
import { readableLine, readableLines } from '@rapport/shared/rules/readable-text.ts';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { keepPaper, paperDetail } from '../../../http/papers.ts';
import { PaperText } from '../../../parts/papers/PaperText.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { SavingActions } from '../care/SavingActions.tsx';
import { SavingNotices } from '../care/SavingNotices.tsx';
import { useEditing } from '../care/use-editing.ts';
import shared from '../courses/Courses.module.css';
import styles from './Papers.module.css';
import { unsavedPapers } from './unsaved-papers.ts';

/** Writes a paper. What is typed stays in the page until saved or discarded. */
export function PaperEditor({
  paper,
  isNew,
  onDone,
}: {
  paper: string;
  isNew: boolean;
  onDone: (saved: boolean) => void;
}) {
  const t = useTranslations('papers');
  const preview = useId();
  const form = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(0);
  const saved = useRef(false);
  const editing = useEditing<PaperWords, PaperDetail>({
    store: unsavedPapers,
    at: paper,
    put: async (words, revision) => {
      const kept = await keepPaper(paper, { revision, words });
      saved.current = true;
      return kept;
    },
    read: () => paperDetail(paper),
    saved: t('edit.saved'),
    onDone: () => onDone(saved.current),
  });
  useEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tried]);
  const faultOf = useFaults();

  if (!editing.unsaved) return null;
  const { draft, revision } = editing.unsaved;
  const faults = faultOf(draft);
  const submit = (from: number) => {
    if (faults.title === undefined && faults.text === undefined) void editing.save(draft, from);
    else setTried(tried + 1);
  };
  return (
    <div ref={form} className={styles.form}>
      <PageHeading>{t(isNew ? 'write' : 'edit.heading')}</PageHeading>
      <TextField
        label={t('edit.title')}
        value={draft.title}
        onChange={(title) => editing.change({ ...draft, title })}
        isRequired
        autoComplete="off"
        error={tried > 0 ? faults.title : undefined}
      />
      <TextArea
        label={t('edit.text')}
        description={t('edit.textWords')}
        value={draft.text}
        onChange={(text) => editing.change({ ...draft, text })}
        rows={16}
        error={tried > 0 ? faults.text : undefined}
      />
      <SavingNotices
        editing={editing}
        title={t('edit.staleTitle')}
        summary={t('edit.theirs')}
        onSave={submit}
      >
        {({ words }) => <PaperText text={words.text} />}
      </SavingNotices>
      <SavingActions
        save={t('edit.save')}
        saving={editing.saving}
        onSave={() => submit(revision)}
        onDiscard={editing.discard}
      />
      <section className={shared.part} aria-labelledby={preview}>
        <h2 id={preview}>{t('edit.preview')}</h2>
        <div className={styles.preview}>
          <PaperText text={draft.text} level={3} />
        </div>
      </section>
    </div>
  );
}

/** Says what is wrong with the words of a paper; nothing where nothing is. */
function useFaults() {
  const t = useTranslations('papers.edit');
  const fault = (text: string, most: number, missing: string) => {
    if (text === '') return missing;
    return text.length > most ? t('tooLong', { by: text.length - most }) : undefined;
  };
  return ({ title, text }: PaperWords) => ({
    title: fault(readableLine(title), PAPER_LIMITS.title, t('titleMissing')),
    text: fault(readableLines(text), PAPER_LIMITS.text, t('textMissing')),
  });
}
