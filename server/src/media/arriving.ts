import type { Producer } from 'mediasoup/types';

/**
 * Whether anything of a track comes from who sends it. Where mediasoup has heard nothing of any of
 * its layers for a second and a half, each of them has a score of 0; of a voice that
 * cannot be told.
 */
export const arrives = ({ kind, score }: Pick<Producer, 'kind' | 'score'>): boolean =>
  kind === 'audio' || score.length === 0 || score.some((layer) => layer.score > 0);

/** Calls back whenever that changes, until the producer closes. */
export function onArriving(producer: Producer, listener: () => void): void {
  let before = arrives(producer);
  producer.on('score', () => {
    const now = arrives(producer);
    if (now === before) return;
    before = now;
    listener();
  });
}
