import { ChevronRight, Lock, UsersRound } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl/react';
import { Avatar } from '../../../ui/Avatar.tsx';
import { cx } from '../../../ui/cx.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { ConversationId } from '../stores/conversation-id.ts';
import type { Conversation } from './conversations.ts';
import styles from './ConversationList.module.css';
import { useTitle } from './use-title.ts';

/** For facilitators: the group, one another, and each person; always in the same order. */
export function ConversationList({
  conversations,
  onOpen,
}: {
  conversations: readonly Conversation[];
  onOpen: (id: ConversationId) => void;
}) {
  const t = useTranslations('room.messages');
  const titleOf = useTitle();
  return (
    <div className={styles.all}>
      <h2>{t('choose')}</h2>
      <ul className={styles.list} aria-label={t('list')}>
        {conversations.map((conversation) => {
          const { id, kind, name = '', standing, thread } = conversation;
          const Icon = kind === 'group' ? UsersRound : Lock;
          return (
            <li key={id}>
              <Button className={cx(styles.one)} data-kind={kind} onPress={() => onOpen(id)}>
                {kind === 'person' ? (
                  <Avatar name={name} size="small" />
                ) : (
                  <span className={styles.sign}>
                    <Icon aria-hidden className={styles.icon} />
                  </span>
                )}
                <span className={styles.words}>
                  <span className={styles.name}>
                    {kind === 'person' ? name : titleOf(conversation)}
                  </span>
                  {(standing === 'waiting' || standing === 'gone') && (
                    <span className={styles.standing}>{t(`standing.${standing}`)}</span>
                  )}
                </span>
                {thread.unread > 0 && (
                  <span className={styles.badge}>
                    <span>{thread.unread}</span>
                    <VisuallyHidden> {t('unreadWords', { count: thread.unread })}</VisuallyHidden>
                  </span>
                )}
                <ChevronRight aria-hidden className={styles.chevron} />
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
