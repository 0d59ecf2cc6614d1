import { agenda } from './agenda/capability.ts';
import { board } from './board/capability.ts';
import { breakout } from './breakouts/capability.ts';
import { care } from './care/capability.ts';
import { circle } from './circle/capability.ts';
import type { Capability } from './core/capability.ts';
import type { Slices } from './core/state.ts';
import { exercise } from './exercise/capability.ts';
import { floor } from './floor/capability.ts';
import { lobby } from './lobby/capability.ts';
import { mediaPath } from './media-path/capability.ts';
import { messages } from './messages/capability.ts';
import { observers } from './observers/capability.ts';
import { polls } from './polls/capability.ts';
import { presence } from './presence/capability.ts';
import { round } from './round/capability.ts';
import { session } from './session/capability.ts';
import { share } from './share/capability.ts';
import { signals } from './signals/capability.ts';
import { voices } from './voices/capability.ts';

/**
 * All that a room can do, by its slice of the state, in the order in which they bring their part
 * when the room is opened. Everything about a room follows from this table.
 */
export const CAPABILITIES = {
  session,
  presence,
  lobby,
  observers,
  floor,
  path: mediaPath,
  agenda,
  exercise,
  breakout,
  care,
  round,
  share,
  board,
  polls,
  circle,
  messages,
  voices,
  signals,
} satisfies { [Name in keyof Slices]: Capability<Name> };
