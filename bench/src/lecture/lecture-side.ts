import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { MediaService } from '@rapport/server/src/media/media-service.ts';
import type { MediaRoom } from '@rapport/server/src/media/media-room.ts';
import { createLogger } from '@rapport/server/src/platform/logger.ts';
import type { Audience, Flow } from '@rapport/server/src/room/audience.ts';
import { withoutReports } from '../forward-cpu/capabilities.ts';
import type { Certificate } from '../forward-cpu/certificate.ts';
import { MediaClient } from '../forward-cpu/media-client.ts';
import { freePort } from '../processes/free-port.ts';

/** A tile of this size asks for the smallest layer. */
const TILE = { width: 320, height: 180 };
const HEARD: Flow = { audio: true, video: true, screen: false };

/** A lecture that goes on: some are on the stage, and everyone else listens. */
export interface LectureSide {
  readonly onStage: readonly MediaClient[];
  readonly all: readonly MediaClient[];
  /** The media workers that it goes through. */
  readonly workers: readonly number[];
  readonly stop: () => Promise<void>;
}

/** Rapport's own media, without the rest of its server, in so many workers. */
export async function lectureSide(
  { stage, listeners, workers }: { stage: number; listeners: number; workers: number },
  certificate: Certificate,
): Promise<LectureSide> {
  const people = stage + listeners;
  const service = await MediaService.create(
    {
      workers,
      peoplePerWorker: Math.ceil(people / workers),
      listenIp: '127.0.0.1',
      portBase: await freePort(),
      ...workerBin(),
    },
    createLogger('silent'),
  );
  const room = service.openRoom('lecture');
  const seats = Array.from({ length: people }, (_, index) => `seat-${index}`);
  const speakers = seats.slice(0, stage);
  try {
    room.setAudience(audienceOf(seats, speakers));
    const all: MediaClient[] = [];
    for (const seat of seats) all.push(await join({ room, seat, speakers, certificate }));
    return {
      onStage: all.slice(0, stage),
      all,
      workers: service.status().workers.flatMap(({ pid }) => pid ?? []),
      stop: async () => {
        for (const client of all) client.close();
        await service.close();
      },
    };
  } catch (error) {
    await service.close();
    throw error;
  }
}

function workerBin(): { workerBin?: string } {
  const given = process.env['MEDIASOUP_WORKER_BIN'];
  return given === undefined ? {} : { workerBin: given };
}

const audienceOf = (seats: readonly SeatId[], speakers: readonly SeatId[]): Audience =>
  new Map(
    seats.map((listener) => [
      listener,
      new Map(speakers.filter((one) => one !== listener).map((source) => [source, HEARD])),
    ]),
  );

async function join({
  room,
  seat,
  speakers,
  certificate,
}: {
  room: MediaRoom;
  seat: SeatId;
  speakers: readonly SeatId[];
  certificate: Certificate;
}): Promise<MediaClient> {
  const peer = room.attach(seat, (event, payload) => {
    if (event !== 'media:consumer') return;
    const { consumer } = payload as { consumer: string };
    // One that has gone meanwhile is asked for by nobody.
    peer.resume({ consumer }).catch(() => undefined);
  });
  peer.tiles({ tiles: speakers.map((source) => ({ seat: source, kind: 'video', ...TILE })) });
  const { routerRtpCapabilities } = await peer.capabilities();
  const rtpCapabilities = withoutReports(routerRtpCapabilities);
  const { send, receive } = await peer.open({ rtpCapabilities });
  return MediaClient.connect(
    {
      openSend: () => Promise.resolve(send),
      openReceive: () => Promise.resolve(receive),
      connect: (direction, dtlsParameters) => peer.connect({ direction, dtlsParameters }),
      produce: async (kind, rtpParameters) => {
        if (speakers.includes(seat)) await peer.produce({ kind, rtpParameters });
      },
    },
    certificate,
  );
}
