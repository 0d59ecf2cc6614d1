import type { CardLibrary } from '@rapport/shared/contract/rest.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf, type Problem } from '../../http/api.ts';
import { keepCard, staffCards } from '../../http/cards.ts';
import { randomId } from '../../realtime/random-id.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../problem/ProblemNotice.tsx';
import { cardOf, problemsOf, type CardDraft } from './card-draft.ts';
import { CardFields } from './CardFields.tsx';
import styles from './CardEditor.module.css';
import { keepUnsaved, useUnsaved } from './unsaved.ts';

/** Writes a card. What is typed is kept in the page until it is saved or discarded. */
export function CardEditor({
  stepTitles,
  onClose,
  onSaved,
}: {
  stepTitles: CardLibrary['steps'];
  onClose: () => void;
  onSaved: (card: { id: string; title: string }) => void;
}) {
  const t = useTranslations('cards.editor');
  const unsaved = useUnsaved();
  const form = useRef<HTMLDivElement>(null);
  const [checked, setChecked] = useState(0);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [discarding, setDiscarding] = useState(false);
  const problems = unsaved && checked > 0 ? problemsOf(unsaved.draft) : undefined;

  // To the first thing that is to be put right, each time one tries to save.
  useEffect(() => {
    if (checked === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid=true], p[data-invalid]')?.focus();
  }, [checked]);

  if (!unsaved) return null;
  const { draft, revision } = unsaved;

  const save = async (as: CardDraft, from: number) => {
    if (problemsOf(as).size > 0) return setChecked(checked + 1);
    setSaving(true);
    setProblem(undefined);
    const card = cardOf(as);
    try {
      await keepCard({ revision: from, shared: as.shared, card });
    } catch (error) {
      return setProblem(problemOf(error));
    } finally {
      setSaving(false);
    }
    keepUnsaved();
    announce(t('saved', { title: card.title }));
    onSaved(card);
  };
  const saveOver = async () => {
    try {
      const { own } = await staffCards.read(draft.id);
      await save(draft, own?.revision ?? 0);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const saveCopy = () => void save({ ...draft, id: randomId() }, 0);

  return (
    <Dialog
      title={t(revision === 0 ? 'newTitle' : 'changeTitle')}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={() => setDiscarding(true)}>
            {t('discard')}
          </Button>
          <Button variant="primary" isPending={saving} onPress={() => void save(draft, revision)}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div ref={form} className={styles.editor}>
        <p className={styles.kept}>{t('keptWords')}</p>
        <CardFields
          draft={draft}
          problems={problems}
          stepTitles={stepTitles}
          onChange={(next) => keepUnsaved({ draft: next, revision })}
        />
        {problems && problems.size > 0 && (
          <Notice tone="error" announce="polite">
            {t('problems', { count: problems.size })}
          </Notice>
        )}
        {problem === 'stale' && (
          <Notice
            tone="warn"
            announce="now"
            title={t('staleTitle')}
            actions={
              <>
                <Button onPress={() => void saveOver()}>{t('keepMine')}</Button>
                <Button onPress={saveCopy}>{t('asCopy')}</Button>
              </>
            }
          >
            {t('staleWords')}
          </Notice>
        )}
        {problem === 'not-found' && (
          <Notice
            tone="warn"
            announce="now"
            title={t('goneTitle')}
            actions={<Button onPress={saveCopy}>{t('asCopy')}</Button>}
          >
            {t('goneWords')}
          </Notice>
        )}
        {problem !== undefined && problem !== 'stale' && problem !== 'not-found' && (
          <ProblemNotice problem={problem} />
        )}
      </div>
      <ConfirmDialog
        title={t('discardTitle')}
        confirm={t('discard')}
        danger
        isOpen={discarding}
        onClose={() => setDiscarding(false)}
        onConfirm={() => {
          keepUnsaved();
          onClose();
        }}
      >
        {t('discardWords')}
      </ConfirmDialog>
    </Dialog>
  );
}
