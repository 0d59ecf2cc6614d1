import type { TransportOptions } from '@rapport/shared/contract/media.ts';
import type { Certificate } from '../forward-cpu/certificate.ts';
import { MediaClient, type Signalling } from '../forward-cpu/media-client.ts';
import type { Side } from '../forward-cpu/side.ts';
import { JanusSession, type Description, type JanusHandle } from './janus-handle.ts';
import { ROOM, startJanus } from './janus-server.ts';
import { answerTo, offerOf, tracksIn, transportIn } from './sdp.ts';

/** The video room of Janus with so many people, each hearing all others and sent their smallest layer. */
export async function janusSide(people: number, certificate: Certificate): Promise<Side> {
  const server = await startJanus(people);
  const sessions: JanusSession[] = [];
  try {
    const everyone = gathering(people);
    const clients = await Promise.all(
      Array.from({ length: people }, async () => {
        const session = await JanusSession.open(server.url);
        sessions.push(session);
        const signalling = await signallingOf(session, certificate, everyone);
        const client = await MediaClient.connect(signalling, certificate);
        await signalling.smallestLayers();
        return client;
      }),
    );
    return {
      clients,
      pid: server.pid,
      stop: async () => {
        for (const client of clients) client.close();
        for (const session of sessions) session.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Those who send, by the numbers that Janus gave them. */
interface Gathering {
  readonly sends: (feed: number) => void;
  readonly all: Promise<readonly number[]>;
}

function gathering(people: number): Gathering {
  const feeds: number[] = [];
  const { promise, resolve } = Promise.withResolvers<readonly number[]>();
  const sends = (feed: number) => {
    if (feeds.push(feed) === people) resolve(feeds);
  };
  return { sends, all: promise };
}

interface JanusSignalling extends Signalling {
  /** Asks for the smallest layer of each picture. */
  readonly smallestLayers: () => Promise<void>;
}

/** One after the other it opens a connection to send by, and once all send, one to receive by. */
async function signallingOf(
  session: JanusSession,
  { fingerprint }: Certificate,
  everyone: Gathering,
): Promise<JanusSignalling> {
  const sending = await session.attach();
  const joined = await sending.request({ request: 'join', ptype: 'publisher', room: ROOM });
  const own = Number(joined.data['id']);
  let receiving: JanusHandle | undefined;
  let pictures: string[] = [];
  return {
    openSend: async (sends) => {
      const answer = await sending.request({ request: 'publish' }, offerOf(sends, fingerprint));
      return reached(answer.jsep);
    },
    openReceive: async () => {
      const streams = (await everyone.all).filter((feed) => feed !== own).map((feed) => ({ feed }));
      receiving = await session.attach();
      const { jsep } = await receiving.request({
        ...{ request: 'join', ptype: 'subscriber', room: ROOM, streams },
      });
      const transport = reached(jsep);
      const tracks = jsep ? tracksIn(jsep) : [];
      pictures = tracks.flatMap(({ kind, mid }) => (kind === 'video' ? [mid] : []));
      await receiving.request({ request: 'start' }, answerTo(tracks, fingerprint));
      return transport;
    },
    // The descriptions have said it.
    connect: () => Promise.resolve(),
    produce: async (kind) => {
      if (kind === 'audio') return;
      await sending.connected;
      everyone.sends(own);
    },
    smallestLayers: async () => {
      await receiving?.connected;
      const streams = pictures.map((mid) => ({ mid, substream: 0 }));
      await receiving?.request({ request: 'configure', streams });
    },
  };
}

/** @throws Error when Janus sent no description */
function reached(jsep: Description | undefined): TransportOptions {
  if (!jsep) throw new Error('Janus described no connection');
  return transportIn(jsep);
}
