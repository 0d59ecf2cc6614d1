import { ArrowLeft, Lock, PenLine, PenOff, UsersRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { Composer } from './Composer.tsx';
import { type Conversation as Whole, hasWrittenAll } from './conversations.ts';
import styles from './Conversation.module.css';
import { Hushed } from './Hushed.tsx';
import { MessageLog } from './MessageLog.tsx';
import { useTitle } from './use-title.ts';
import { useWhoReads } from './use-who-reads.ts';

/** One conversation: who reads it, what was written, and a field to write in. */
export function Conversation({
  conversation,
  switched = false,
  onBack,
}: {
  conversation: Whole;
  /** Its name stands on a switch above it already. */
  switched?: boolean;
  onBack?: () => void;
}) {
  const t = useTranslations('room.messages');
  const title = useTitle()(conversation);
  const whoReads = useWhoReads(conversation);
  const kept = useView(({ messages }) => messages?.kept === true);
  const heading = useFocusOnOpen(onBack !== undefined);
  const { kind } = conversation;
  const Icon = kind === 'group' ? UsersRound : Lock;
  return (
    <div className={styles.conversation} data-switched={switched || undefined}>
      {!switched && (
        <header className={styles.header}>
          {onBack && <IconButton icon={ArrowLeft} label={t('back')} onPress={onBack} />}
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {kind === 'group' && <HushButton />}
        </header>
      )}
      <p className={styles.who} data-kind={kind}>
        <Icon aria-hidden className={styles.icon} />
        <span>
          <span>{whoReads}</span> <span className={styles.fate}>{t(kept ? 'kept' : 'gone')}</span>
        </span>
      </p>
      <MessageLog conversation={conversation} title={title} />
      {kind === 'group' && <Hushed />}
      {conversation.canWrite ? <Composer conversation={conversation} /> : <WrittenAll />}
    </div>
  );
}

/** Nothing more is taken: it says so where the field was. */
function WrittenAll() {
  const t = useTranslations('room.messages');
  return useView(hasWrittenAll) ? <p className={styles.fate}>{t('problem.full')}</p> : null;
}

/** Coming from the list, the focus is with what was opened. */
function useFocusOnOpen(fromList: boolean) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fromList) ref.current?.focus({ preventScroll: true });
  }, [fromList]);
  return ref;
}

/** Facilitators can let writing to the group rest, as while a scene is played. */
function HushButton() {
  const t = useTranslations('room.messages');
  const { command } = useRoom();
  const canHush = useCan('messages:hush');
  const canOpen = useCan('messages:open');
  if (!canHush && !canOpen) return null;
  return (
    <Button
      variant="quiet"
      icon={canHush ? PenOff : PenLine}
      onPress={() => void command({ type: canHush ? 'messages:hush' : 'messages:open' })}
    >
      {t(canHush ? 'hush' : 'open')}
    </Button>
  );
}
