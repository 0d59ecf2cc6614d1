import { gather, type Page } from '../rapport/page.ts';
import { startRapport } from '../rapport/server.ts';
import { withoutReports } from './capabilities.ts';
import type { Certificate } from './certificate.ts';
import { MediaClient, type Signalling } from './media-client.ts';
import type { Side } from './side.ts';

/** A tile of this size asks for the smallest layer. */
const TILE = { width: 320, height: 180 };
const OFFERED_WITHIN_MS = 20_000;

/** {@link Side}, with the pages behind the clients, in the same order: the facilitator is first. */
export interface RapportSide extends Side {
  readonly pages: readonly Page[];
}

/** Rapport's own server with one room, everyone inside it. */
export async function rapportSide(people: number, certificate: Certificate): Promise<RapportSide> {
  const server = await startRapport({ groups: 1, people });
  try {
    const [group] = server.groups;
    if (!group) throw new Error('there is no group');
    const pages = await gather(server.url, group);
    const seats = pages.map((page) => page.view.me.seat);
    const consuming = pages.map((page) => consumeOffers(page, 2 * (people - 1)));
    const clients: MediaClient[] = [];
    for (const page of pages) {
      clients.push(await MediaClient.connect(await signallingOf(page), certificate));
      await page.request('media:tiles', {
        tiles: seats.map((seat) => ({ seat, kind: 'video', ...TILE })),
      });
    }
    await Promise.all(consuming);
    return {
      clients,
      pages,
      pid: server.pid,
      stop: async () => {
        for (const client of clients) client.close();
        for (const { socket } of pages) socket.disconnect();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Says of every consumer that it is ready; resolves when there are so many. */
function consumeOffers(page: Page, count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${taken} of ${count} consumers came`)),
      OFFERED_WITHIN_MS,
    );
    let taken = 0;
    page.socket.on('media:consumer', ({ consumer, seat }) => {
      page.request('media:resume', { consumer }).then(() => {
        if (seat !== undefined) taken += 1;
        if (taken < count) return;
        clearTimeout(timer);
        resolve();
      }, reject);
    });
  });
}

async function signallingOf(page: Page): Promise<Signalling> {
  const { routerRtpCapabilities } = await page.request('media:capabilities', {});
  const rtpCapabilities = withoutReports(routerRtpCapabilities);
  const { send, receive } = await page.request('media:open', { rtpCapabilities });
  return {
    openSend: () => Promise.resolve(send),
    openReceive: () => Promise.resolve(receive),
    connect: async (direction, dtlsParameters) => {
      await page.request('media:connect', { direction, dtlsParameters });
    },
    produce: async (kind, rtpParameters) => {
      await page.request('media:produce', { kind, rtpParameters });
    },
  };
}
