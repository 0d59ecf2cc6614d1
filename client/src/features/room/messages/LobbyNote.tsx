import { Mail } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useOpenPanels } from '../core/panels-context.ts';
import { useRoom, useView } from '../session/room-context.ts';
import { withPerson } from '../stores/conversation-id.ts';
import { inOrder } from './conversations.ts';
import styles from './LobbyNote.module.css';

/** For facilitators: what somebody who waits has written last, and the way to all of it. */
export function LobbyNote({ seat, name }: { seat: string; name: string }) {
  const t = useTranslations('room.messages');
  const { messages } = useRoom();
  const { open } = useOpenPanels();
  const thread = useView((view) => view.messages?.people?.[seat]);
  const last =
    thread && inOrder(thread).findLast((message) => message.seat === seat && message.text !== '');
  if (!last) return null;
  return (
    <div className={styles.note}>
      <p className={styles.text} dir="auto">
        {t('note', { text: last.text })}
      </p>
      <Button
        variant="quiet"
        icon={Mail}
        onPress={() => {
          messages.choose(withPerson(seat));
          open('messages', { focus: true });
        }}
      >
        {t('answer', { name })}
      </Button>
    </div>
  );
}
