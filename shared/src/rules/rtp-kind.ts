import type { MediaKind } from '../contract/media.ts';

/** What a kind of media is to WebRTC, which knows of two. */
export const rtpKindOf = (kind: MediaKind): 'audio' | 'video' =>
  kind === 'audio' ? 'audio' : 'video';
