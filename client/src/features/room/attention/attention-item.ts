import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { PanelId } from '../layout/panel.ts';

/** The next right thing to do about something: there only where the viewer may do it. */
export type AttentionAct =
  | {
      readonly does: 'admit' | 'admitAll' | 'visit' | 'regroup' | 'lower' | 'next' | 'stay';
      readonly command: RoomCommand;
    }
  | { readonly does: 'look'; readonly open: PanelId };

/** Something that wants the attention of those who lead. */
export type AttentionItem = {
  /** The same as long as it is the same thing, and another when it comes again. */
  readonly id: string;
  readonly act?: AttentionAct;
} & (
  | { readonly kind: 'breakoutHelp' | 'alone'; readonly number: number }
  | { readonly kind: 'moment'; readonly name: string }
  | { readonly kind: 'message'; readonly count: number }
  | { readonly kind: 'lost' | 'path'; readonly name: string; readonly minutes: number }
  /** Another device with somebody's link; or their word that one was not theirs. */
  | { readonly kind: 'newDevice' | 'disowned'; readonly name: string }
  | { readonly kind: 'waits'; readonly names: readonly string[] }
  /** Someone who would like to sit in: how far it is with asking the group. */
  | {
      readonly kind: 'observer';
      readonly name: string;
      readonly asking: 'notYet' | 'unanswered' | 'everyone' | 'notEveryone';
    }
  | { readonly kind: 'unplaced' | 'closing' }
  /** `number` where there is more than one. */
  | { readonly kind: 'hand'; readonly name: string; readonly number: number | undefined }
  | { readonly kind: 'itemOver'; readonly title: string; readonly minutes: number }
  | { readonly kind: 'endNear' | 'endOver'; readonly minutes: number }
);

export type AttentionKind = AttentionItem['kind'];
