import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { Answer } from '@rapport/shared/contract/socket.ts';
import { describe, expect, it } from 'vitest';
import { draftIn, MessageDesk } from './message-desk.ts';

/** A desk whose messages are answered when the test says so. */
function desk() {
  const sent: RoomCommand[] = [];
  let answer = (_answer: Answer): void => undefined;
  const messages = new MessageDesk((command) => {
    sent.push(command);
    return new Promise((resolve) => (answer = resolve));
  });
  const draft = (id: 'leaders' | 'group') => draftIn(messages.getSnapshot(), id);
  return { messages, sent, draft, answer: (what: Answer) => answer(what) };
}

describe('what is being written', () => {
  it('stays in its own conversation, and in no other', () => {
    const { messages, draft } = desk();
    messages.write('leaders', 'for you alone');
    messages.choose('group');
    expect(draft('group').text).toBe('');
    expect(draft('leaders').text).toBe('for you alone');
  });

  it('stays in the field until the server has it, and is sent once however often one presses', async () => {
    const { messages, sent, draft, answer } = desk();
    messages.write('leaders', 'hello');
    const sending = messages.send('leaders');
    expect(await messages.send('leaders')).toBe(false);
    expect(draft('leaders')).toEqual({ text: 'hello', sending: true });
    answer({ ok: true });
    expect(await sending).toBe(true);
    expect(draft('leaders').text).toBe('');
    expect(sent).toEqual([{ type: 'messages:to-leaders', text: 'hello' }]);
  });

  it('stays there with the reason when it could not be sent, until it is changed', async () => {
    const { messages, draft, answer } = desk();
    messages.write('group', 'hello');
    const sending = messages.send('group');
    answer({ ok: false, error: { code: 'rate-limited' } });
    expect(await sending).toBe(false);
    expect(draft('group')).toEqual({ text: 'hello', sending: false, problem: 'rate-limited' });
    messages.write('group', 'hello.');
    expect(draft('group').problem).toBeUndefined();
  });

  it('is not sent while there is nothing in it', async () => {
    const { messages, sent } = desk();
    messages.write('group', '  \n ');
    expect(await messages.send('group')).toBe(false);
    expect(sent).toEqual([]);
  });
});
