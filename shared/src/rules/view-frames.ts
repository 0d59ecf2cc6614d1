import type { RoomView } from '../contract/room.ts';
import type { RoomFrame } from '../contract/socket.ts';
import { applyPatch } from './patch.ts';

/** The view as of a frame. */
export interface ViewAt {
  frame: number;
  view: RoomView;
}

/**
 * The view after `incoming`. A whole view always takes effect; a patch only right after the frame
 * it was made for. `undefined` says that something is missing and a whole view is needed.
 */
export function nextView(current: ViewAt | undefined, incoming: RoomFrame): ViewAt | undefined {
  if ('view' in incoming) return { frame: incoming.frame, view: incoming.view };
  if (!current || incoming.frame !== current.frame + 1) return undefined;
  try {
    return { frame: incoming.frame, view: applyPatch(current.view, incoming.patch) };
  } catch {
    return undefined;
  }
}
