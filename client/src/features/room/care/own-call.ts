import type { OwnCall } from '@rapport/shared/contract/room/care.ts';
import { callWord, isReached, staffWord, type CallWord } from './call-words.ts';
import type { Pending } from '../stores/help-call.ts';

/** What is known here of one's own call. */
export interface OwnCallKnown {
  /** As the server told it last. */
  called: OwnCall | undefined;
  pending: Pending | undefined;
  /** Whether there is a connection now. */
  live: boolean;
  /** Whether one is in the room, or at its door. */
  here: boolean;
}

/** What is drawn of it. */
export interface OwnCallDrawn {
  words: CallWord[];
  /** The numbers to call belong beside it. */
  numbers: boolean;
  /** Whether it can be taken back with a press. */
  canWithdraw: boolean;
}

/** What is true of one's own call, on this page, now; nothing where there is none. */
export function ownCallDrawn(known: OwnCallKnown): OwnCallDrawn | undefined {
  const { called, pending, live, here } = known;
  const alone = (word: CallWord, canWithdraw: boolean): OwnCallDrawn => ({
    words: [word],
    numbers: true,
    canWithdraw,
  });
  if (pending === 'call') return alone(live ? 'sending' : 'unsent', true);
  if (!called) return pending === 'failed' ? alone('failed', false) : undefined;
  // What the server told before the connection was lost may not be so any more.
  if (!live) return pending ? alone('unwithdrawn', false) : alone('offline', true);
  const staff = staffWord(called);
  return {
    words: [...(here ? [] : ['open' as const]), callWord(called), ...(staff ? [staff] : [])],
    numbers: !here || !isReached(called),
    canWithdraw: true,
  };
}
