import { nameOf } from '../core/admission.ts';
import type { Evolve } from '../core/capability.ts';
import { pactOf } from '../core/facts.ts';
import { gatheringOf, seatsIn } from '../core/gathering.ts';
import { NO_MESSAGES, threadKey } from './state.ts';

export const evolveMessages: Evolve<'messages'> = (slice, { event, at }, state) => {
  switch (event.type) {
    case 'messages:written': {
      // It was erased: the session was over.
      if (event.text === '') return slice;
      const { message: id, seat, to, text } = event;
      const readers = to.kind === 'group' ? seatsIn(state, gatheringOf(state, seat) ?? '') : [];
      const name = nameOf(state, seat);
      return {
        ...slice,
        written: [...slice.written, { id, seat, name, to, at, text, readers }],
      };
    }
    case 'messages:withdrawn':
      return {
        ...slice,
        withdrawn: [...slice.withdrawn, event.message],
        written: slice.written.map((message) =>
          message.id === event.message ? { ...message, text: '', withdrawn: event.by } : message,
        ),
      };
    case 'messages:read': {
      const message = slice.written.find(({ id }) => id === event.upTo);
      if (!message) return slice;
      const marks = { ...slice.read[event.seat], [threadKey(message.to)]: message.id };
      return { ...slice, read: { ...slice.read, [event.seat]: marks } };
    }
    case 'messages:hushed':
      return { ...slice, hushed: true };
    case 'messages:opened':
      return { ...slice, hushed: false };
    default:
      return slice;
  }
};

/** Whoever takes the session up again begins with empty threads. */
export const messagesAtEnd: Evolve<'messages'> = ({ withdrawn, kept, written }, _timed, state) => ({
  ...NO_MESSAGES,
  withdrawn,
  // The names that people entered are not kept with them.
  kept: pactOf(state).keepMessages
    ? [
        ...kept,
        ...written
          .filter((message) => !message.withdrawn)
          .map((message) => ({ ...message, name: '' })),
      ]
    : [],
});
