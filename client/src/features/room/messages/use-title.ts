import { useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import type { Conversation } from './conversations.ts';

/** How a conversation is called. */
export function useTitle(): (conversation: Conversation) => string {
  const t = useTranslations('room.messages');
  const format = useView(({ session }) => session.format);
  return ({ kind, name = '' }) => {
    if (kind === 'person') return t('person', { name });
    return kind === 'leaders' ? t(`leaders.${format}`) : t(kind);
  };
}
