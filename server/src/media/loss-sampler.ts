import type { OpenMedia } from './open-media.ts';
import type { ClientTransport } from './client-transport.ts';

/** Of the packets that a transport carried lately, the part that was lost: 0 to 1. */
export interface Loss {
  readonly direction: 'to-people' | 'from-people';
  readonly ratio: number;
}

/** Each transport that is asked costs its worker a message: no more of them at once than this. */
const AT_ONCE = 200;

/** Asks transports in turn how much was lost on them. */
export class LossSampler {
  /** Where the next round begins. */
  #next = 0;

  /** What was lost on as many of the transports as may be asked at once; those after them next. */
  async sample(open: readonly OpenMedia[]): Promise<Loss[]> {
    const all = open.flatMap(({ send, receive }) => [
      { transport: send, direction: 'from-people' as const },
      { transport: receive, direction: 'to-people' as const },
    ]);
    const first = this.#next < all.length ? this.#next : 0;
    const asked = [...all.slice(first), ...all.slice(0, first)].slice(0, AT_ONCE);
    this.#next = first + asked.length;
    const losses = await Promise.all(
      asked.map(async ({ transport, direction }) => {
        const ratio = await lossOf(transport, direction);
        return ratio === undefined ? [] : [{ direction, ratio }];
      }),
    );
    return losses.flat();
  }
}

/** `undefined` where nothing flows yet, or the transport has gone meanwhile. */
async function lossOf(
  { transport }: ClientTransport,
  direction: Loss['direction'],
): Promise<number | undefined> {
  if (transport.closed || transport.dtlsState !== 'connected') return undefined;
  const [stats] = await transport.getStats().catch(() => []);
  return direction === 'to-people' ? stats?.rtpPacketLossSent : stats?.rtpPacketLossReceived;
}
