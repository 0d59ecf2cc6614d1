import type { SeatId } from '@rapport/shared/contract/ids.ts';
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

/**
 * Watches what comes. Whoever's own line is bad tells nothing about this one: their voice and
 * picture would be missing here on the best of lines.
 * @param facesAskedFor whose pictures this page asks for
 */
export const watchReceiving = (
  media: MediaSession,
  facesAskedFor: () => readonly SeatId[],
): LineWatch<LineCounts> => {
  const wantsPictures = () =>
    facesAskedFor()
      .map((seat) => media.remote.seat(seat))
      .some(({ videoFlowing, line }) => videoFlowing && line === undefined);
  return new LineWatch({
    way: () => media.link?.receive,
    counts: countsOf,
    look: (before, now) => ({
      voiceMissing: voiceMissing(before, now, media.remote.isWhole),
      ...(wantsPictures() && { pictures: now.frames > before.frames ? 'moving' : 'still' }),
    }),
    onSilent: () => media.link?.seekAnew('receive'),
  });
};

/** Watches what goes. */
export const watchSending = (media: MediaSession): LineWatch<SendCounts> =>
  new LineWatch({
    way: () => media.link?.send,
    counts: sendCountsOf,
    look: (_before, now) => sendLook(now, media.sendsPicture),
    onSilent: () => media.link?.seekAnew('send'),
  });
