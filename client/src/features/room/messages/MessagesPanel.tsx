import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { useOpenPanels } from '../core/panels-context.ts';
import { useRoom, useView } from '../session/room-context.ts';
import { Conversation } from './Conversation.tsx';
import { ConversationList } from './ConversationList.tsx';
import { ConversationSwitch } from './ConversationSwitch.tsx';
import styles from './MessagesPanel.module.css';
import { useConversations, useDesk } from './use-conversations.ts';
import { useReading } from './use-reading.ts';

/** What people write to each other: for members one or two conversations, for facilitators many. */
export function MessagesPanel() {
  const t = useTranslations('room.messages');
  const { messages } = useRoom();
  const { shown } = useOpenPanels();
  const conversations = useConversations();
  const { chosen } = useDesk();
  // Members have one or two, side by side; facilitators have a list.
  const leads = useView(({ me }) => me.leads);
  const several = conversations.length > 1;
  const open =
    conversations.find(({ id }) => id === chosen) ??
    (leads && several ? undefined : conversations[0]);
  useReading(shown === 'messages' ? open : undefined);
  // One that is not there any more is not open.
  useEffect(() => {
    if (chosen !== undefined && !open) messages.choose(undefined);
  }, [chosen, open, messages]);
  return (
    <section className={styles.panel} aria-label={t('label')}>
      {!leads && several && open && (
        <ConversationSwitch
          conversations={conversations}
          open={open}
          onOpen={(id) => messages.choose(id)}
        />
      )}
      {open ? (
        <Conversation
          key={open.id}
          conversation={open}
          switched={!leads && several}
          {...(leads && several && { onBack: () => messages.choose(undefined) })}
        />
      ) : (
        <ConversationList conversations={conversations} onOpen={(id) => messages.choose(id)} />
      )}
    </section>
  );
}
