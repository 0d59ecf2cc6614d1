import { agenda } from './agenda/feature.ts';
import { board } from './board/feature.ts';
import { breakout } from './breakout/feature.ts';
import { care } from './care/feature.ts';
import { circle } from './circle/feature.ts';
import type { RoomFeature } from './core/feature.ts';
import { exercise } from './exercise/feature.ts';
import { hands } from './hands/feature.ts';
import { hearing } from './hearing/feature.ts';
import { kept } from './kept/feature.ts';
import { leading } from './leading/feature.ts';
import { lobby } from './lobby/feature.ts';
import { messages } from './messages/feature.ts';
import { observers } from './observers/feature.ts';
import { own } from './own/feature.ts';
import { people } from './people/feature.ts';
import { polls } from './polls/feature.ts';
import { round } from './round/feature.ts';
import { share } from './share/feature.ts';
import { signals } from './signals/feature.ts';
import { unled } from './unled/feature.ts';

/**
 * All that the room shows, one line a capability. Their order is that of the tabs, and of whatever
 * else is equally urgent: strips have places, attention has urgencies, and actions have groups.
 */
export const FEATURES: readonly RoomFeature[] = [
  leading,
  agenda,
  care,
  exercise,
  board,
  circle,
  share,
  polls,
  messages,
  breakout,
  people,
  lobby,
  hearing,
  own,
  hands,
  kept,
  observers,
  round,
  signals,
  unled,
];
