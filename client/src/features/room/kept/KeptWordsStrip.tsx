import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { keptWords, type KeptWords } from './kept-words.ts';
import styles from './KeptWordsStrip.module.css';

/** What one was writing when its field went away: to be copied, sent to one's therapist, or let go. */
export function KeptWordsStrip() {
  const t = useTranslations('room.kept');
  const { drafts, messages, boardDrafts } = useRoom();
  const view = useView((whole) => whole);
  const kept = keptWords(view, {
    drafts: useSyncExternalStore(drafts.subscribe, drafts.getSnapshot),
    messages: useSyncExternalStore(messages.subscribe, messages.getSnapshot).drafts,
    board: useSyncExternalStore(boardDrafts.subscribe, boardDrafts.getSnapshot),
  });
  if (kept.length === 0) return null;
  return (
    <section className={styles.kept} aria-label={t('label')}>
      {kept.map((words) => (
        <Kept key={words.id} words={words} />
      ))}
    </section>
  );
}

function Kept({ words: { kind, text, from } }: { words: KeptWords }) {
  const t = useTranslations('room.kept');
  const { command, drafts, messages, boardDrafts } = useRoom();
  const canSend = useCan('messages:to-leaders') && kind !== 'whereabouts';
  const letGo = () => {
    if ('draft' in from) drafts.forget(from.draft);
    else if ('message' in from) messages.forget(from.message);
    else boardDrafts.forget(from.board);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      announce(t('copied'));
    } catch {
      announce(t('notCopied'));
    }
  };
  const send = async () => {
    if (await command({ type: 'messages:to-leaders', text })) letGo();
  };
  return (
    <Notice
      announce="polite"
      title={t(`gone.${kind}`)}
      actions={
        <>
          {canSend && <Button onPress={() => void send()}>{t('send')}</Button>}
          <Button onPress={() => void copy()}>{t('copy')}</Button>
          <Button variant="quiet" onPress={letGo}>
            {t('letGo')}
          </Button>
        </>
      }
    >
      <p>{t('had')}</p>
      <p className={styles.words}>{text}</p>
    </Notice>
  );
}
