import type { CardSummary } from '@rapport/shared/contract/rest.ts';
import { PenLine } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../http/api.ts';
import type { CardSource } from '../../http/cards.ts';
import { randomId } from '../../realtime/random-id.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import styles from './CardBrowser.module.css';
import { blankDraft } from './card-draft.ts';
import { CardList } from './CardList.tsx';
import { CardReader, type ChosenCard } from './CardReader.tsx';
import { keepUnsaved, useUnsaved, type Unsaved } from './unsaved.ts';
import { useFocusBack } from './use-focus-back.ts';
import { useLibrary } from './use-library.ts';

// Most who look for an exercise do not write one.
const CardEditor = lazy(async () => ({
  default: (await import('./CardEditor.tsx')).CardEditor,
}));

/** The exercises: to be found, read, marked, adapted and written. */
export function CardBrowser({
  source,
  phase = '',
  write,
  onUse,
}: {
  source: CardSource;
  /** What is looked for at first; all others are one choice away. */
  phase?: string;
  /** What to begin with, where one has come to write it. */
  write?: Unsaved;
  /** Where an exercise can be chosen to be played. */
  onUse?: (chosen: ChosenCard) => void;
}) {
  const t = useTranslations('cards');
  const common = useTranslations('common');
  const errors = useTranslations('errors');
  const { library, failed, reload, favour } = useLibrary(source);
  const unsaved = useUnsaved();
  const [reading, setReading] = useState<Pick<CardSummary, 'id' | 'title'>>();
  const [writing, setWriting] = useState(false);
  const [replacing, setReplacing] = useState<Unsaved>();
  const list = useFocusBack(writing ? unsaved?.draft.id : reading?.id);

  const begin = (next: Unsaved) => {
    setReading(undefined);
    // What is half written already is gone on with, or given up knowingly.
    if (unsaved && unsaved.draft.id !== next.draft.id) {
      setReplacing(next);
      return;
    }
    if (!unsaved) keepUnsaved(next);
    setWriting(true);
  };
  const offered = useRef<Unsaved>(undefined);
  useEffect(() => {
    if (!write || offered.current === write) return;
    offered.current = write;
    begin(write);
  });
  const mark = (card: Pick<CardSummary, 'id'>, favourite: boolean) => {
    favour(card.id, favourite).catch((error: unknown) =>
      announce(errors(`${problemOf(error)}.title`), 'now'),
    );
  };

  if (failed && !library) {
    return (
      <Notice
        tone="warn"
        announce="polite"
        title={t('failed')}
        actions={<Button onPress={reload}>{common('tryAgain')}</Button>}
      />
    );
  }
  if (!library) return <Spinner label={common('loading')} />;
  const read = reading && library.cards.find(({ id }) => id === reading.id);
  return (
    <div ref={list} tabIndex={-1} className={styles.browser}>
      {unsaved && (
        <Notice
          title={t('unfinished')}
          actions={
            <Button icon={PenLine} onPress={() => setWriting(true)}>
              {t('goOn', { title: unsaved.draft.title.trim() || t('untitled') })}
            </Button>
          }
        />
      )}
      <CardList
        cards={library.cards}
        phase={phase}
        onRead={setReading}
        onMark={mark}
        onWrite={() => begin({ draft: blankDraft(randomId()), revision: 0 })}
      />
      {reading && (
        <CardReader
          key={reading.id}
          source={source}
          id={reading.id}
          title={read?.title ?? reading.title}
          stepTitles={library.steps}
          exclusions={library.exclusions}
          favourite={read?.favourite ?? false}
          onClose={() => setReading(undefined)}
          onMark={(favourite) => mark(reading, favourite)}
          onWrite={begin}
          onRemoved={() => {
            setReading(undefined);
            reload();
          }}
          {...(onUse && { onUse })}
        />
      )}
      {writing && (
        <Suspense>
          <CardEditor
            stepTitles={library.steps}
            onClose={() => setWriting(false)}
            onSaved={(card) => {
              setWriting(false);
              setReading(card);
              reload();
            }}
          />
        </Suspense>
      )}
      <ConfirmDialog
        title={t('replaceTitle')}
        confirm={t('replace')}
        danger
        isOpen={replacing !== undefined}
        onClose={() => setReplacing(undefined)}
        onConfirm={() => {
          keepUnsaved(replacing);
          setWriting(true);
        }}
      >
        {t('replaceWords', { title: unsaved?.draft.title.trim() || t('untitled') })}
      </ConfirmDialog>
    </div>
  );
}
