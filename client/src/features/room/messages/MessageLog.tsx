import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { inOrder, type Conversation } from './conversations.ts';
import { MessageItem } from './MessageItem.tsx';
import styles from './MessageLog.module.css';

/** From so near to its end the log stays at its end, in px. */
const NEAR = 60;

/** What was written, the oldest first. New lines of others are read out. */
export function MessageLog({
  conversation: { kind, thread },
  title,
}: {
  conversation: Conversation;
  title: string;
}) {
  const t = useTranslations('room.messages');
  const messages = inOrder(thread);
  const log = useEndInSight(messages.length);
  return (
    <div ref={log} className={styles.log} role="log" tabIndex={0} aria-label={t('log', { title })}>
      {messages.length === 0 && <p className={styles.empty}>{t(`empty.${kind}`)}</p>}
      <ol className={styles.messages}>
        {messages.map(({ id, ...message }) => (
          <MessageItem key={id} id={id} message={message} toGroup={kind === 'group'} />
        ))}
      </ol>
    </div>
  );
}

/** Keeps the newest in sight, unless one has gone back to read. */
function useEndInSight(count: number) {
  const ref = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    const log = ref.current;
    if (!log) return undefined;
    const note = () => {
      atEnd.current = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    };
    // Also when the field below it grows.
    const sizes = new ResizeObserver(() => {
      if (atEnd.current) log.scrollTop = log.scrollHeight;
    });
    log.addEventListener('scroll', note, { passive: true });
    sizes.observe(log);
    return () => {
      log.removeEventListener('scroll', note);
      sizes.disconnect();
    };
  }, []);
  useEffect(() => {
    const log = ref.current;
    if (log && atEnd.current) log.scrollTop = log.scrollHeight;
  }, [count]);
  return ref;
}
