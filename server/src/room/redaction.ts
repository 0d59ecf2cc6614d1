import type { Life } from '@rapport/shared/content/word-life.ts';
import { settledCircles } from './circle/memory.ts';
import { pactOf } from './core/facts.ts';
import type { RoomEvent, RoomState } from './core/state.ts';
import { keepsPolls } from './polls/view.ts';
import { withoutWords, type WordField, wordFieldsOf } from './word-fields.ts';

/** An event of a stream by its number. */
export interface Numbered {
  readonly seq: number;
  readonly event: RoomEvent;
}

/** What stands in an event's place once its words are erased. */
export interface Redacted {
  readonly seq: number;
  readonly event: unknown;
  /** Whose it was is erased, too. */
  readonly unsigned: boolean;
}

/** What is over: the session alone, or also what it hands on to the course's next session. */
export type Over = 'session' | 'course';

/** Whether an event of this type may hold words that are not stored for good. */
export const mayBeRedacted = (type: string): boolean =>
  wordFieldsOf(type).some(({ life }) => life !== 'practice');

/**
 * The events of a stream that hold words longer than the table of words lets them, without those
 * words. The stream can still be replayed, and gives the room as it stands after its end. Done
 * again it changes nothing more.
 * @param state what the whole stream gives
 */
export function redact(stream: readonly Numbered[], state: RoomState, over: Over): Redacted[] {
  const settled = settledCircles(stream, state);
  return stream.flatMap(({ seq, event }) => {
    const { left, unsigned } = withoutWhatIsOver(settled.get(seq) ?? event, state, over);
    return unsigned || JSON.stringify(left) !== JSON.stringify(event)
      ? [{ seq, event: left, unsigned }]
      : [];
  });
}

/** Until when the event keeps words that are to be erased some day; nothing where it has none. */
export function keepsUntil(
  event: RoomEvent,
  state: RoomState,
  over: Over,
): 'call' | 'course' | undefined {
  const lives = wordFieldsOf(event.type)
    .filter(({ life, path }) => isKept(life, event, state, over) && holds(event, path))
    .map(({ life }) => life);
  return lives.includes('call') ? 'call' : lives.includes('course') ? 'course' : undefined;
}

const holds = (event: RoomEvent, path: WordField['path']): boolean =>
  JSON.stringify(withoutWords(event, path)) !== JSON.stringify(event);

function withoutWhatIsOver(event: RoomEvent, state: RoomState, over: Over) {
  let left: unknown = event;
  let unsigned = false;
  for (const field of wordFieldsOf(event.type)) {
    if (isKept(field.life, event, state, over)) continue;
    left = withoutWords(left, field.path);
    unsigned ||= field.unsigned;
  }
  return { left, unsigned };
}

function isKept(life: Life, event: RoomEvent, state: RoomState, over: Over): boolean {
  switch (life) {
    case 'never':
    case 'tab':
    case 'device':
    case 'signIn':
    case 'session':
      return false;
    case 'call':
      return state.session.ended && Object.keys(state.care.calls).length > 0;
    case 'messages':
      return (
        pactOf(state).keepMessages &&
        !(event.type === 'messages:written' && state.messages.withdrawn.includes(event.message))
      );
    case 'polls':
      return keepsPolls(state);
    case 'course':
      return over === 'session';
    case 'arrival':
    case 'invitation':
    case 'log':
    case 'practice':
      return true;
  }
}
