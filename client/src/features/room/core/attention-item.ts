import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { LucideIcon } from 'lucide-react';
import type { PanelId } from './panel.ts';
import type { Words } from './words.ts';

/** The next thing to do about something; absent where the viewer may not do it. */
export type AttentionAct =
  | {
      readonly does: 'admit' | 'admitAll' | 'visit' | 'regroup' | 'lower' | 'next' | 'stay';
      readonly command: RoomCommand;
    }
  | { readonly does: 'look'; readonly open: PanelId };

/**
 * How soon something needs attention, the most urgent first. (Who needs help stands before it all,
 * with more to be read and done than one line holds: see `care`.)
 */
export const URGENCIES = [
  /** A breakout calls. */
  'call',
  /** Someone has been lost. */
  'lost',
  /** Someone waits to come in. */
  'door',
  /** Someone is by themselves. */
  'alone',
  /** Someone gives a sign. */
  'sign',
  /** There is something to read. */
  'unread',
  /** Everyone is about to be moved. */
  'move',
  /** A time has passed. */
  'time',
] as const;

/** Something that needs a facilitator's attention. */
export interface AttentionItem extends Words {
  /** Stays the same for the same thing, and differs when it comes again. */
  readonly id: string;
  readonly urgency: (typeof URGENCIES)[number];
  readonly icon: LucideIcon;
  readonly act?: AttentionAct;
  /** It must not be missed: it stands out. */
  readonly urgent?: boolean;
  /** It goes by itself as soon as it is dealt with, and cannot be set aside. */
  readonly stays?: boolean;
  /** It is said aloud as it happens, as news. */
  readonly saidAsNews?: boolean;
  /** Nothing is said about it while this panel is in sight. */
  readonly unlessIn?: PanelId;
}

/** The moment at which it is asked what needs attention. */
export interface AttentionTime {
  /** On the server's clock. */
  readonly now: number;
  /** The viewer has been connected long enough for others to have come back too. */
  readonly settled: boolean;
}

/**
 * Who has just come back, after a lost connection or a restart, comes before the others: so long it
 * is not said who is missing, or alone. In ms.
 */
export const SETTLED_AFTER_MS = 10_000;
