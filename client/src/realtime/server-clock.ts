/** One exchange with the server's clock, all in ms; `sentAt` and `receivedAt` on our own clock. */
export interface ClockSample {
  sentAt: number;
  receivedAt: number;
  serverNow: number;
}

/**
 * What to add to our own clock to get the server's, in ms. The exchange with the shortest round
 * trip wins: there the least can have been unequal between the way there and the way back.
 * Undefined without samples.
 */
export function clockOffset(samples: readonly ClockSample[]): number | undefined {
  let best: ClockSample | undefined;
  for (const sample of samples) {
    if (!best || roundTrip(sample) < roundTrip(best)) best = sample;
  }
  return best && best.serverNow - (best.sentAt + best.receivedAt) / 2;
}

const roundTrip = ({ sentAt, receivedAt }: ClockSample): number => receivedAt - sentAt;

/**
 * Asks the server's clock `count` times, one after the other, and gives the offset.
 * @throws whatever `ask` throws.
 */
export async function measureClock(
  ask: () => Promise<number>,
  now: () => number,
  count = 5,
): Promise<number> {
  const samples: ClockSample[] = [];
  for (let index = 0; index < count; index += 1) {
    const sentAt = now();
    const serverNow = await ask();
    samples.push({ sentAt, serverNow, receivedAt: now() });
  }
  return clockOffset(samples) ?? 0;
}
