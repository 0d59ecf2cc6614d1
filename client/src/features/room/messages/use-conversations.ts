import { useMemo, useSyncExternalStore } from 'react';
import { useRoom, useView } from '../session/room-context.ts';
import { conversationsIn, type Conversation } from './conversations.ts';

/** The conversations of the viewer. */
export function useConversations(): Conversation[] {
  const messages = useView((view) => view.messages);
  const can = useView((view) => view.can);
  return useMemo(() => conversationsIn({ can, ...(messages && { messages }) }), [messages, can]);
}

/** What is being written, and which conversation is open. */
export function useDesk() {
  const { messages } = useRoom();
  return useSyncExternalStore(messages.subscribe, messages.getSnapshot);
}
