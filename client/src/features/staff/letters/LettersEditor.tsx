import { LETTER_LIMITS } from '@rapport/shared/contract/letter-limits.ts';
import type { LetterWords, LetterWordsShown } from '@rapport/shared/contract/letter-words.ts';
import { readableLines } from '@rapport/shared/rules/readable-text.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { keepLetterWords, letterWords } from '../../../http/letters.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { SavingActions } from '../care/SavingActions.tsx';
import { SavingNotices } from '../care/SavingNotices.tsx';
import { unsavedLetters } from '../care/unsaved.ts';
import { useEditing } from '../care/use-editing.ts';
import styles from './Letters.module.css';
import { OwnWords } from './OwnWords.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { ReminderTimes } from './ReminderTimes.tsx';
import { WORD_FIELDS } from './word-fields.ts';

/** The key of the only words that there are. */
export const LETTERS_KEY = 'letters';

/** Changes the practice's own words in letters and when it reminds clients, with a look at the letters as they would be. */
export function LettersEditor({ onDone }: { onDone: () => void }) {
  const t = useTranslations('letters');
  const [shown, setShown] = useState(false);
  const editing = useEditing<LetterWords, LetterWordsShown>({
    store: unsavedLetters,
    at: LETTERS_KEY,
    put: (words, revision) => keepLetterWords({ revision, words }),
    read: letterWords,
    saved: t('saved'),
    onDone,
  });
  if (!editing.unsaved) return null;
  const { draft, revision } = editing.unsaved;
  const overBy = (text: string) => readableLines(text).length - LETTER_LIMITS.words;
  const fits = WORD_FIELDS.every((field) => overBy(draft[field]) <= 0);
  const submit = (from: number) => {
    // What is too long stands at the field.
    if (fits) void editing.save(draft, from);
  };
  return (
    <div className={styles.part}>
      <Notice tone="info">{t('neutral')}</Notice>
      {WORD_FIELDS.map((field) => {
        const by = overBy(draft[field]);
        return (
          <TextArea
            key={field}
            label={t(`field.${field}`)}
            description={t(`hint.${field}`)}
            value={draft[field]}
            onChange={(text) => editing.change({ ...draft, [field]: text })}
            {...(by > 0 && { error: t('tooLong', { by }) })}
          />
        );
      })}
      <ReminderTimes
        times={draft.reminders}
        onChange={(reminders) => editing.change({ ...draft, reminders })}
      />
      <SavingNotices
        editing={editing}
        title={t('staleTitle')}
        summary={t('theirs')}
        onSave={submit}
      >
        {({ words }) => <OwnWords words={words} />}
      </SavingNotices>
      <div className={styles.actions}>
        <Button isDisabled={!fits} onPress={() => setShown(true)}>
          {t('preview.open')}
        </Button>
      </div>
      <SavingActions
        save={t('save')}
        saving={editing.saving}
        onSave={() => submit(revision)}
        onDiscard={editing.discard}
      />
      {shown && <PreviewDialog words={draft} onClose={() => setShown(false)} />}
    </div>
  );
}
