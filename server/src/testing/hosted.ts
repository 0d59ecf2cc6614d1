import { createServer } from 'node:net';
import type { CommandEnvelope, RoomFrame } from '@rapport/shared/contract/socket.ts';
import type { PreparedAgenda } from '@rapport/shared/contract/prepared-agenda.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { applyPatch } from '@rapport/shared/rules/patch.ts';
import type { EventStore } from '../hosting/event-store.ts';
import { ALONE } from '../hosting/leases.ts';
import { RedactionSweeper } from '../hosting/redaction.ts';
import { RoomDirectory } from '../hosting/room-directory.ts';
import type { HostContext } from '../hosting/host-context.ts';
import type { ViewerPort } from '../hosting/viewer.ts';
import { MediaService } from '../media/media-service.ts';
import type { Spoken } from '../media/speaking-times.ts';
import { randomId } from '../platform/ids.ts';
import { systemClock, type Clock } from '../platform/clock.ts';
import { silent } from './test-databases.ts';
import { GROUP_FACTS } from './room-play.ts';

/** Those of this process: two that look at once find each other's ports free. */
const SHARE = 500;
/** Below the ports that systems give out by themselves, and that the browser journeys use. */
const LOWEST = 10_000 + (Number(process.env['VITEST_POOL_ID'] ?? 0) % 19) * SHARE;
let tried = Math.floor(Math.random() * SHARE);

/** A port that was free a moment ago; not one that it gave shortly before. */
export async function freePort(): Promise<number> {
  for (;;) {
    tried = (tried + 1) % SHARE;
    const port = LOWEST + tried; // Others try on meanwhile.
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** Rooms hosted on a store, with real media workers behind them, on the system's clock or another. */
export async function hostRooms(
  store: EventStore,
  clock: Clock = systemClock,
  facts: SessionFacts = GROUP_FACTS,
  follow: HostContext['follow'] = () => undefined,
  onCalls: HostContext['onCalls'] = () => undefined,
  prepared: () => PreparedAgenda | undefined = () => undefined,
): Promise<{
  rooms: RoomDirectory;
  /** Tells the session's host that people were heard, as its media would. */
  hear: (session: string, ms: Spoken) => void;
  end: () => Promise<void>;
}> {
  const ears = new Map<string, (ms: Spoken) => void>();
  const media = await MediaService.create(
    { workers: 1, listenIp: '127.0.0.1', portBase: await freePort() },
    silent,
  );
  const redaction = new RedactionSweeper({
    store,
    clock,
    logger: silent,
    isTakenOver: () => Promise.resolve(false),
  });
  const rooms = new RoomDirectory({
    store,
    clock,
    newId: randomId,
    logger: silent,
    factsOf: () => Promise.resolve(facts),
    preparedFor: () => Promise.resolve(prepared()),
    follow,
    onCalls,
    lacking: () => Promise.resolve([]),
    onEnded: (session) => redaction.ended(session),
    openMedia: (session, onSpoken) => {
      ears.set(session, onSpoken);
      return media.openRoom(session, onSpoken);
    },
    leases: ALONE,
  });
  return {
    rooms,
    hear: (session, ms) => ears.get(session)?.(ms),
    end: async () => {
      await rooms.close();
      await redaction.close();
      await media.close();
    },
  };
}

/** A page without a browser: keeps the view up to date from the frames it is sent. */
export class TestPage implements ViewerPort {
  readonly id = randomId();
  readonly locale = 'en';
  readonly frames: RoomFrame[] = [];
  readonly seat: string;
  readonly device: string;
  readonly page: string;
  readonly signedIn: boolean;
  view: RoomView | undefined;
  /** Why the server ended the connection; `fault` where it gave no reason. */
  closed: string | undefined;

  /** Without a device of its own it comes from the browser that everyone of that seat has. */
  constructor(
    seat: string,
    { device = `device of ${seat}`, page = randomId(), signedIn = false } = {},
  ) {
    this.seat = seat;
    this.device = device;
    this.page = page;
    this.signedIn = signedIn;
  }

  send(frame: RoomFrame): void {
    const last = this.frames.at(-1)?.frame ?? 0;
    if (frame.frame !== last + 1) throw new Error(`frame ${frame.frame} after ${last}`);
    this.frames.push(frame);
    this.view =
      'view' in frame
        ? (JSON.parse(JSON.stringify(frame.view)) as RoomView)
        : this.view && applyPatch(this.view, frame.patch);
  }

  close(reason?: string): void {
    this.closed = reason ?? 'fault';
  }
}

/** A command as a page sends it. */
export const envelope = (command: RoomCommand): CommandEnvelope => ({ id: randomId(), command });

/** The command with which a page comes to the lobby. */
export const enter = (name: string): RoomCommand => ({
  type: 'lobby:enter',
  name,
  pronouns: '',
  microphone: true,
  camera: true,
});
