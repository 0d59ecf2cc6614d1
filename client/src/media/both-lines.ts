import {
  countsOf,
  sendCountsOf,
  voiceMissing,
  type LineCounts,
  type SendCounts,
} from './line-counts.ts';
import { LineWatch } from './line-watch.ts';
import type { MediaSession } from './media-session.ts';
import { sendLook } from './uplink-rule.ts';

/** Watches what comes. `wantsPictures` is whether anybody's picture is asked for and to come. */
export const watchReceiving = (
  media: MediaSession,
  wantsPictures: () => boolean,
): LineWatch<LineCounts> =>
  new LineWatch({
    way: () => media.link?.receive,
    counts: countsOf,
    look: (before, now) => ({
      voiceMissing: voiceMissing(before, now),
      ...(wantsPictures() && { pictures: now.frames > before.frames ? 'moving' : 'still' }),
    }),
    onSilent: () => media.link?.seekAnew('receive'),
  });

/** Watches what goes. */
export const watchSending = (media: MediaSession): LineWatch<SendCounts> =>
  new LineWatch({
    way: () => media.link?.send,
    counts: sendCountsOf,
    look: (_before, now) => sendLook(now, media.sendsPicture),
    onSilent: () => media.link?.seekAnew('send'),
  });
