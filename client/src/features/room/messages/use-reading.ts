import { useEffect, useRef } from 'react';
import { useRoom } from '../session/room-context.ts';
import { inOrder, type Conversation } from './conversations.ts';

/** Notes that the conversation is before the viewer's eyes: what is in it is read. */
export function useReading(conversation: Conversation | undefined): void {
  const { connection, messages } = useRoom();
  const id = conversation?.id;
  const upTo =
    conversation && conversation.thread.unread > 0 && inOrder(conversation.thread).at(-1);
  const last = upTo ? upTo.id : undefined;
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (id === undefined) return undefined;
    messages.look(id);
    return () => messages.look(undefined);
  }, [id, messages]);
  useEffect(() => {
    const tell = () => {
      if (last === undefined || told.current === last || document.visibilityState !== 'visible') {
        return;
      }
      told.current = last;
      // One that does not get through is told again with the next message.
      void connection.send({ type: 'messages:read', upTo: last });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [last, connection]);
}
