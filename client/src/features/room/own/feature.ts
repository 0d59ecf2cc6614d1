import type { RoomFeature } from '../core/feature.ts';
import { words } from '../core/words.ts';
import { OWN_KEYS } from './keys.ts';
import { ownActions, viewActions } from './own-actions.ts';
import { sessionActions } from './session-actions.ts';

/** Devices, leaving, how the room is seen: whatever is nobody else's matter. */
export const own: RoomFeature = {
  actions: (world) => [...ownActions(world), ...viewActions(world), ...sessionActions(world)],
  keys: [
    { key: OWN_KEYS.microphone, words: words('help.microphone') },
    { key: OWN_KEYS.camera, words: words('help.camera') },
  ],
};
