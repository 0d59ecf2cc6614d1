import { MESSAGE_LIMITS } from '@rapport/shared/contract/room/messages-limits.ts';
import type { Thread } from '@rapport/shared/contract/room/messages.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { targetsOf } from '@rapport/shared/rules/allows.ts';
import { withPerson, type ConversationId } from '../stores/conversation-id.ts';

/** One conversation that the viewer can read, and write in where `canWrite` says so. */
export interface Conversation {
  readonly id: ConversationId;
  readonly kind: 'leaders' | 'group' | 'among' | 'person';
  readonly thread: Thread;
  readonly canWrite: boolean;
  /** The other one, of a person. */
  readonly seat?: string;
  readonly name?: string;
  readonly standing?: 'admitted' | 'waiting' | 'gone';
}

type Parts = Pick<RoomView, 'messages' | 'can'>;

/**
 * The conversations of a viewer, in an order that does not change by what is written: nobody is to
 * write to the wrong one because the list moved under their finger.
 */
export function conversationsIn({ messages, can }: Parts): Conversation[] {
  if (!messages) return [];
  const { leaders, among, group, people = {} } = messages;
  const all: Conversation[] = [];
  if (leaders) {
    const canWrite = can['messages:to-leaders'] === true;
    all.push({ id: 'leaders', kind: 'leaders', thread: leaders, canWrite });
  }
  if (group) {
    const canWrite = can['messages:to-group'] === true;
    all.push({ id: 'group', kind: 'group', thread: group, canWrite });
  }
  if (among) {
    const canWrite = can['messages:among-leaders'] === true;
    all.push({ id: 'among', kind: 'among', thread: among, canWrite });
  }
  const reachable = targetsOf(can, 'messages:to-person');
  const persons = Object.entries(people).map(([seat, thread]): Conversation => {
    const { name, standing } = thread;
    const canWrite = reachable.includes(seat);
    return { id: withPerson(seat), kind: 'person', thread, canWrite, seat, name, standing };
  });
  return [...all, ...persons.sort(byName)];
}

const byName = (one: Conversation, other: Conversation): number =>
  Number(one.standing === 'gone') - Number(other.standing === 'gone') ||
  (one.name ?? '').localeCompare(other.name ?? '');

/** The messages of a thread, the oldest first. */
export const inOrder = ({ messages }: Thread) =>
  Object.entries(messages)
    .map(([id, message]) => ({ id, ...message }))
    .sort((one, other) => one.at - other.at);

/** Whether the viewer has written as much as is taken from one person in a session. */
export function hasWrittenAll(view: RoomView): boolean {
  const own = conversationsIn(view)
    .flatMap(({ thread }) => Object.values(thread.messages))
    .filter(({ seat }) => seat === view.me.seat);
  return own.length >= MESSAGE_LIMITS.inASession;
}

/** How much there is to read in all of them. */
export const unreadIn = (view: RoomView): number =>
  conversationsIn(view).reduce((sum, { thread }) => sum + thread.unread, 0);
