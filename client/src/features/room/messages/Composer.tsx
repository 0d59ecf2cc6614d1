import { MESSAGE_LIMITS } from '@rapport/shared/contract/room/messages-limits.ts';
import { Send } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useConnection, useRoom, useView } from '../session/room-context.ts';
import { useEnterSends } from '../keys/single-keys.ts';
import type { Conversation } from './conversations.ts';
import styles from './Composer.module.css';
import { draftIn } from '../stores/message-desk.ts';
import { problemWords } from './problem-words.ts';
import { useDesk } from './use-conversations.ts';

/** The field to write in. To whom stands on it and on its button; what is written stays until sent. */
export function Composer({
  conversation: { id, kind, name = '' },
  onSent,
}: {
  conversation: Pick<Conversation, 'id' | 'kind' | 'name'>;
  onSent?: () => void;
}) {
  const t = useTranslations('room.messages');
  const { messages } = useRoom();
  const { text, sending, problem } = draftIn(useDesk(), id);
  const format = useView(({ session }) => session.format);
  const live = useConnection(({ connection }) => connection === 'live');
  const enterSends = useEnterSends();
  const tooLong = Math.max(0, text.trim().length - MESSAGE_LIMITS.text);
  const send = async () => {
    if (tooLong === 0 && (await messages.send(id))) onSent?.();
  };
  const label = kind === 'leaders' ? t(`field.leaders.${format}`) : t(`field.${kind}`, { name });
  const words = kind === 'leaders' ? t(`send.leaders.${format}`) : t(`send.${kind}`, { name });
  const error =
    tooLong > 0 ? t('long', { count: tooLong }) : problem && t(`problem.${problemWords(problem)}`);
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={label}
        value={text}
        onChange={(next) => messages.write(id, next)}
        isReadOnly={sending}
        error={error}
        rows={1}
        {...(enterSends && { onEnter: () => void send() })}
      />
      <div className={styles.row} data-kind={kind}>
        <p role="status" className={styles.sending}>
          {sending && t(live ? 'sending' : 'sendingOffline')}
        </p>
        <Button type="submit" variant="primary" icon={Send} isPending={sending}>
          {words}
        </Button>
      </div>
    </form>
  );
}
