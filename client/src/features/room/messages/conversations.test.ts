import type { MessagesView } from '@rapport/shared/contract/room/messages.ts';
import type { Can, RoomView } from '@rapport/shared/contract/room.ts';
import { describe, expect, it } from 'vitest';
import { commandIn, withPerson } from '../stores/conversation-id.ts';
import { conversationsIn, hasWrittenAll, inOrder, unreadIn } from './conversations.ts';

const none = { messages: {}, unread: 0 };
const person = (name: string, standing: 'admitted' | 'gone' = 'admitted', unread = 0) => ({
  ...none,
  name,
  standing,
  unread,
});
const view = (messages: MessagesView | undefined, can: Can = {}): RoomView => ({
  me: {
    seat: 'me',
    role: 'member',
    leads: false,
    standing: 'admitted',
    name: 'Me',
    pronouns: '',
    microphone: false,
    camera: false,
  },
  session: { title: '', number: 1, of: 1, format: 'group', ended: false },
  can,
  ...(messages && { messages }),
});

describe('the conversations of a viewer', () => {
  it('are none where nothing is told of messages', () => {
    expect(conversationsIn(view(undefined))).toEqual([]);
  });

  it('are for a member the one with facilitators, and the group where there is one', () => {
    const group = { ...none, hushed: true };
    const can: Can = { 'messages:to-leaders': true };
    const all = conversationsIn(view({ kept: false, leaders: none, group }, can));
    expect(all.map(({ id, canWrite }) => [id, canWrite])).toEqual([
      ['leaders', true],
      ['group', false],
    ]);
  });

  it('keep their order whatever is written; who is not here stands last', () => {
    const people = {
      a: person('Elm'),
      b: person('Alder', 'gone', 3),
      c: person('Birch', 'admitted', 1),
    };
    const messages = { kept: false, people, among: { ...none, unread: 2 } };
    const all = view(messages, { 'messages:to-person': ['a'] });
    expect(conversationsIn(all).map(({ id }) => id)).toEqual([
      'among',
      withPerson('c'),
      withPerson('a'),
      withPerson('b'),
    ]);
    expect(conversationsIn(all).filter(({ canWrite }) => canWrite)).toHaveLength(1);
    expect(unreadIn(all)).toBe(6);
  });

  it('each have a command of their own', () => {
    expect(commandIn('leaders', 'x')).toEqual({ type: 'messages:to-leaders', text: 'x' });
    expect(commandIn(withPerson('s1'), 'x')).toEqual({
      type: 'messages:to-person',
      seat: 's1',
      text: 'x',
    });
  });

  it('are read from the oldest message to the newest', () => {
    const at = (moment: number) => ({ seat: 's', name: 'S', at: moment, text: String(moment) });
    const thread = { unread: 0, messages: { b: at(2), a: at(1), c: at(2) } };
    expect(inOrder(thread).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('[MS9] know when the viewer has written all that is taken', () => {
    const written = (count: number, seat: string) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `${seat} ${String(index)}`,
          { seat, name: '', at: index, text: '' },
        ]),
      );
    const after = (own: number) =>
      view({
        kept: false,
        leaders: { messages: { ...written(own, 'me'), ...written(50, 'lead') }, unread: 0 },
        group: { messages: written(20, 'me'), unread: 0, hushed: false },
      });
    expect(hasWrittenAll(after(179))).toBe(false);
    expect(hasWrittenAll(after(180))).toBe(true);
  });
});
