import { setTimeout as sleep } from 'node:timers/promises';
import type { MediaClient } from './media-client.ts';
import { startTraffic } from './traffic.ts';

/** Key frames come every second: after this long every consumer sends. */
const SETTLE_MS = 2_500;
const MEASURE_MS = 5_000;

/** What went by while it was measured. */
export interface UnderTraffic<Used> {
  /** What had been used at the beginning, and at the end. */
  readonly before: Used;
  readonly after: Used;
  /** RTP packets that reached a client. */
  readonly packets: number;
  readonly tookMs: number;
}

/**
 * Lets these clients send, and looks twice at what is used of the processor once every consumer
 * sends, with what came to the receivers meanwhile.
 * @throws Error when nothing came
 */
export async function underTraffic<Used>(
  senders: readonly MediaClient[],
  receivers: readonly MediaClient[],
  used: () => Used,
): Promise<UnderTraffic<Used>> {
  const look = () => ({
    received: receivers.reduce((sum, client) => sum + client.received, 0),
    used: used(),
    at: performance.now(),
  });
  const traffic = startTraffic(senders);
  await sleep(SETTLE_MS);
  const before = look();
  await sleep(MEASURE_MS);
  const after = look();
  await traffic.stop();
  const packets = after.received - before.received;
  if (packets === 0) throw new Error('no packet came');
  return { before: before.used, after: after.used, packets, tookMs: after.at - before.at };
}
