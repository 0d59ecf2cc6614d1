import { Lock, UsersRound } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useTranslations } from 'use-intl/react';
import { cx } from '../../../ui/cx.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { ConversationId } from '../stores/conversation-id.ts';
import type { Conversation } from './conversations.ts';
import styles from './ConversationSwitch.module.css';
import { useTitle } from './use-title.ts';

/** Two conversations, side by side: to whom one writes stands there in words. */
export function ConversationSwitch({
  conversations,
  open,
  onOpen,
}: {
  conversations: readonly Conversation[];
  open: Conversation;
  onOpen: (id: ConversationId) => void;
}) {
  const t = useTranslations('room.messages');
  const titleOf = useTitle();
  return (
    <ToggleButtonGroup
      aria-label={t('choose')}
      className={cx(styles.switch)}
      disallowEmptySelection
      selectedKeys={[open.id]}
      onSelectionChange={(keys) => {
        const chosen = conversations.find(({ id }) => keys.has(id));
        if (chosen) onOpen(chosen.id);
      }}
    >
      {conversations.map((conversation) => {
        const { id, kind, thread } = conversation;
        const Icon = kind === 'group' ? UsersRound : Lock;
        return (
          <ToggleButton key={id} id={id} className={cx(styles.choice)} data-kind={kind}>
            <Icon aria-hidden className={styles.icon} />
            <span>{titleOf(conversation)}</span>
            {thread.unread > 0 && id !== open.id && (
              <span className={styles.badge}>
                <span>{thread.unread}</span>
                <VisuallyHidden> {t('unreadWords', { count: thread.unread })}</VisuallyHidden>
              </span>
            )}
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}
