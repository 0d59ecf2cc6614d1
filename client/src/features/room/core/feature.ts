import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { AttentionItem, AttentionTime } from './attention-item.ts';
import type { NewsContext, News } from './news.ts';
import type { PanelId } from './panel.ts';
import type { ActionWorld, RoomAction } from './room-action.ts';
import type { Words } from './words.ts';

/**
 * All that a capability shows in the room. Each part may be missing. `features.ts` lists the
 * features; the layout, the announcements, the palette, the keys and what needs attention are made
 * from that list.
 */
export interface RoomFeature {
  /** A view beside the people. */
  readonly panel?: FeaturePanel;
  /** Lines above the people, or below them. */
  readonly strips?: readonly FeatureStrip[];
  /** On a phone, the faces come to the front whenever this changes to something. */
  readonly facesComeFor?: (view: RoomView) => string | undefined;
  /** What is said aloud when it has happened between two views. */
  readonly news?: (before: RoomView, after: RoomView, context: NewsContext) => readonly News[];
  /** Who hears the news: those inside, unless it says otherwise. */
  readonly newsFor?: NewsAudience;
  /** Says aloud what two views alone do not tell; draws nothing. */
  readonly Announcer?: ComponentType;
  /** What needs a facilitator's attention at this moment. */
  readonly attention?: (view: RoomView, time: AttentionTime) => readonly AttentionItem[];
  /** What can be done now from the palette, and by its keys. */
  readonly actions?: (world: ActionWorld) => readonly RoomAction[];
  /** What can be done from the palette alone: loaded with it. */
  readonly moreActions?: () => Promise<(world: ActionWorld) => readonly RoomAction[]>;
  /** Its keys, as they are listed in the help. */
  readonly keys?: readonly FeatureKey[];
  /** A control that begins it, in the view of what people can do together. */
  readonly Start?: ComponentType;
}

/**
 * `insiders` were admitted in both views; `newcomers` are told also when they have just come in;
 * `everyone` also while they wait.
 */
type NewsAudience = 'insiders' | 'newcomers' | 'everyone';

export interface FeaturePanel {
  readonly id: PanelId;
  readonly icon: LucideIcon;
  /** Its tab; `undefined` where the viewer has no such view. */
  readonly tab: (view: RoomView) => PanelTab | undefined;
  readonly Content: ComponentType;
  /** Loads the content before it is opened: by then the server may be away. */
  readonly ahead?: () => Promise<unknown>;
  /** It may come to anyone at any moment: its content is loaded for all, when there is time. */
  readonly comesToAnyone?: boolean;
  /** The panel comes to the front by itself whenever this changes to something. */
  readonly comesFor?: (view: RoomView) => string | undefined;
  /** It does so too when the room is opened. */
  readonly comesAtOnce?: boolean;
}

/** What stands on a panel's tab. */
export interface PanelTab {
  readonly label: Words;
  /** A number that wants to be seen, and what it counts. */
  readonly badge?: number;
  readonly badgeWords?: Words;
  /** Something is going on in it. */
  readonly marked?: boolean;
  /** It comes and goes: it stands after those that stay, and moves none of them. */
  readonly passing?: boolean;
}

export interface FeatureStrip {
  /**
   * Above the people, from above: where the `session` is; what concerns one `person` who needs it;
   * with whom one is in `gathering`; what all have in `common`; the `play` that is on. Below them,
   * or beside them where height is what lacks: what the viewer is `asked`, and the `part` that they
   * play.
   */
  readonly place: 'session' | 'person' | 'gathering' | 'common' | 'play' | 'asked' | 'part';
  readonly Strip: ComponentType;
}

/** A single key that does something of the feature's. */
export interface FeatureKey {
  readonly key: string;
  readonly words: Words;
  readonly facilitators?: boolean;
}
