import { setTimeout } from 'node:timers/promises';
import type { Server as HttpServer } from 'node:http';
import type { SessionId } from '@rapport/shared/contract/ids.ts';
import { MAX_MESSAGE_BYTES, PROTOCOL, socketPath } from '@rapport/shared/contract/protocol.ts';
import {
  handshake,
  roomRequests,
  type ClosedReason,
  type Handshake,
  type ServerToClient,
} from '@rapport/shared/contract/socket.ts';
import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { Server } from 'socket.io';
import type { RoomDirectory } from '../hosting/room-directory.ts';
import type { ViewerPort } from '../hosting/viewer.ts';
import type { CallerOf } from '../platform/client-address.ts';
import type { Clock } from '../platform/clock.ts';
import { deviceHash } from '../platform/device-hash.ts';
import { AppError, toWireError } from '../platform/errors.ts';
import type { Limiters } from '../platform/limiters.ts';
import type { Logger } from '../platform/logger.ts';
import { outcomeOf, secondsSince, type Meters, type Outcome } from '../platform/meters.ts';
import type { Admission, Gate } from '../practice/access/gate.ts';
import type { NoLonger } from '../practice/access/access-check.ts';
import type { LiveAccess } from '../practice/access/live-access.ts';
import { mediaHandlers } from './media-handlers.ts';
import type { ArrivalNews } from '../practice/arrivals/arrival-news.ts';
import type { PageSocket } from './page-socket.ts';
import { roomHandlers } from './room-handlers.ts';
import { serveRequests } from './serve-requests.ts';
import { SocketLimits, type Arrival } from './socket-limits.ts';

/** A connection that is silent for this long (both together) is taken for lost, in ms. */
const PING = { pingInterval: 5_000, pingTimeout: 5_000 };
/** A room whose node a page could not reach is waited for so long: less than pages wait for us, in ms. */
const WAITED_FOR_ROOM_MS = 4_000;
const ASKED_AGAIN_MS = 200;
/** One that has not said who it is within so many ms is ended. */
const CONNECT_TIMEOUT_MS = 10_000;

/** What the edge needs to let connections in and to serve them. */
export interface SocketContext {
  readonly gate: Gate;
  readonly rooms: RoomDirectory;
  readonly access: LiveAccess;
  readonly arrivalNews: ArrivalNews;
  /** What the practice knows of the device with this secret. */
  readonly historyOf: (
    admission: Pick<Admission, 'session' | 'seat' | 'via'>,
    secret: string,
  ) => Promise<DeviceHistory | undefined>;
  readonly callerOf: CallerOf;
  /** The name of this node, where there are several. */
  readonly node?: string | undefined;
  readonly limiter: Limiters;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly meters?: Meters;
}

/** Why a connection does not get its place in the room: its page does not try again by itself. */
const REFUSED = ['superseded', 'too-many-devices'] as const satisfies ClosedReason[];

interface SocketData {
  readonly admission: Admission;
  readonly handshake: Handshake;
  readonly arrival: Arrival;
}

type RoomSocket = PageSocket<ServerToClient, SocketData>;

/** Puts the live rooms on an HTTP server, at `/socket.io`, and at the node's own path. */
export function attachSockets(http: HttpServer, context: SocketContext): Server {
  if (context.node !== undefined) followOwnPath(http, context.node);
  const io = new Server(http, {
    path: socketPath(),
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    connectTimeout: CONNECT_TIMEOUT_MS,
    ...PING,
  });
  const limits = new SocketLimits(context.limiter);
  io.use((socket: RoomSocket, next) => {
    admit(socket, context, limits).then(
      (data) => {
        Object.assign(socket.data, data);
        next();
      },
      (error: unknown) => {
        if (!(error instanceof AppError)) context.logger.error({ err: error }, 'handshake failed');
        const data = toWireError(error);
        context.meters?.erred('socket', data.code);
        next(Object.assign(new Error('refused'), { data }));
      },
    );
  });
  io.on('connection', (socket: RoomSocket) => serve(socket, context, limits));
  return io;
}

/** Connections by the node's own path are as those by the common one. */
function followOwnPath(http: HttpServer, node: string): void {
  const [own, common] = [`${socketPath(node)}/`, `${socketPath()}/`];
  http.on('upgrade', (request) => {
    if (request.url?.startsWith(own)) request.url = common + request.url.slice(own.length);
  });
}

async function admit(
  socket: RoomSocket,
  { gate, callerOf, rooms }: SocketContext,
  limits: SocketLimits,
): Promise<SocketData> {
  const network = callerOf(socket.request);
  await limits.handshake(network);
  const shown = handshake.safeParse(socket.handshake.auth);
  if (socket.handshake.auth['protocol'] !== PROTOCOL) throw new AppError('protocol-mismatch');
  if (!shown.success) throw new AppError('invalid-message', 'handshake');
  const admission = await gate.admit(shown.data, socket.handshake.headers, network);
  const arrival = { session: admission.session, seat: admission.seat, network };
  await limits.arrival(arrival);
  await ensureHere(rooms, admission.session, shown.data.notAt);
  return { admission, handshake: shown.data, arrival };
}

/**
 * The room is here before a page is let in; otherwise the page is told why not, and comes again.
 * Where it comes from the node that is said to have the room, and found nobody there, the room is
 * waited for: if that node is gone its lease is soon over, and everyone is here in that moment.
 * @throws AppError as {@link RoomDirectory.host}
 */
async function ensureHere(
  rooms: RoomDirectory,
  session: SessionId,
  notAt: string | undefined,
): Promise<void> {
  const until = performance.now() + WAITED_FOR_ROOM_MS;
  for (;;) {
    try {
      await rooms.host(session);
      return;
    } catch (error) {
      const gone =
        error instanceof AppError && error.code === 'elsewhere' && error.detail === notAt;
      if (!gone || performance.now() > until) throw error;
    }
    await setTimeout(ASKED_AGAIN_MS);
  }
}

function serve(socket: RoomSocket, context: SocketContext, limits: SocketLimits): void {
  const { admission, handshake: shown, arrival } = socket.data;
  const { session, seat } = admission;
  const logger = context.logger.child({ session, seat });
  const { meters } = context;
  const start = performance.now();
  const port: ViewerPort = {
    id: socket.id,
    page: shown.page,
    device: deviceHash(session, seat, shown.device),
    seat,
    role: admission.role,
    signedIn: 'staffUser' in admission.via,
    // English is the only language so far; the page will say which it shows.
    locale: 'en',
    send: (frame) => void socket.emit('room:frame', frame),
    close: (reason) => end(socket, reason),
  };

  const leave = context.access.add({ ...admission, end: (reason) => endAccess(socket, reason) });
  socket.on('disconnect', leave);
  if (port.signedIn && leads(admission.role)) {
    const tell = () => void socket.emit('room:arrivals', {});
    socket.on('disconnect', context.arrivalNews.watch(session, tell));
  }

  const host = context.rooms.host(session);
  const peer = host.then(async (room) => {
    const history = await lookUp(context, admission, shown.device, logger);
    return room.connect(
      Object.assign(port, { history }),
      shown.resume,
      (event, ...payload) => void socket.emit(event, ...payload),
    );
  });
  const connected = peer.then(() => host);
  const joinEnded = (outcome: Outcome) => meters?.joinEnded(outcome, secondsSince(start));
  connected.then(
    () => joinEnded('done'),
    (error: unknown) => {
      joinEnded(outcomeOf(error));
      const refused =
        error instanceof AppError ? REFUSED.find((one) => one === error.code) : undefined;
      if (!refused) logger.error({ err: error }, 'room not opened');
      end(socket, refused);
    },
  );

  const spend = () => limits.message(arrival);
  serveRequests({ socket, logger, spend, meters }, roomRequests, {
    ...roomHandlers(connected, port, context.clock),
    ...mediaHandlers(peer),
  });

  socket.on('disconnect', () => {
    peer.then((media) => media?.close()).catch(() => undefined);
    connected.then((room) => room.disconnect(port)).catch(() => undefined);
  });
}

/** A device that cannot be looked up is not told of as known or new, and is kept out by nothing. */
async function lookUp(
  { historyOf }: SocketContext,
  admission: Admission,
  secret: string,
  logger: Logger,
): Promise<DeviceHistory | undefined> {
  try {
    return await historyOf(admission, secret);
  } catch (error) {
    logger.error({ err: error }, 'device not looked up');
    return undefined;
  }
}

/** With another role than before a page connects again, and finds what it may do now. */
function endAccess(socket: RoomSocket, reason: NoLonger): void {
  end(socket, reason === 'role-changed' ? undefined : reason);
}

/** Ends a connection: with a reason for good, without one so that the page connects again. */
function end(socket: RoomSocket, reason: ClosedReason | undefined): void {
  if (reason) {
    socket.emit('room:closed', { reason });
    socket.disconnect(true);
  } else {
    // Only the transport: a page takes that for a fault, and repairs it by itself.
    socket.conn.close();
  }
}
