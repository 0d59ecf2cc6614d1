import type { IncomingMessage } from 'node:http';
import { PROTOCOL, STAFF_NAMESPACE } from '@rapport/shared/contract/protocol.ts';
import {
  staffHandshake,
  staffRequests,
  type HelpNotice,
  type ServerToStaff,
} from '@rapport/shared/contract/staff-channel.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Server } from 'socket.io';
import { AppError, toWireError } from '../platform/errors.ts';
import type { Logger } from '../platform/logger.ts';
import type { Meters } from '../platform/meters.ts';
import type { Gate } from '../practice/access/gate.ts';
import type { LiveAccess } from '../practice/access/live-access.ts';
import type { HelpDesk, StaffPage } from '../practice/care/help-desk.ts';
import type { PageSocket } from './page-socket.ts';
import { serveRequests } from './serve-requests.ts';

const MESSAGES = { points: 100, duration: 4 };

/** What the channel to pages of staff needs. */
export interface StaffSocketContext {
  readonly desk: HelpDesk;
  /** Ends a page's connection when its sign-in ends. */
  readonly access: LiveAccess;
  /** Whose page it is. @throws AppError `not-signed-in`, `not-allowed` (another site's page) */
  readonly staffAt: (request: IncomingMessage) => ReturnType<Gate['staffAt']>;
  readonly logger: Logger;
  readonly meters?: Meters;
}

type StaffSocket = PageSocket<ServerToStaff, Data>;
interface Data {
  via: Awaited<ReturnType<Gate['staffAt']>>;
}

/** Serves the channel on which signed-in staff are told of calls for help, wherever they are. */
export function attachStaff(io: Server, context: StaffSocketContext): void {
  const { staffAt, logger } = context;
  const limiter = new RateLimiterMemory(MESSAGES);
  const staff = io.of(STAFF_NAMESPACE);
  staff.use((socket: StaffSocket, next) => {
    const shown = staffHandshake.safeParse(socket.handshake.auth);
    const admitted =
      socket.handshake.auth['protocol'] === PROTOCOL && shown.success
        ? staffAt(socket.request)
        : Promise.reject(new AppError('protocol-mismatch'));
    admitted.then(
      (via) => {
        socket.data.via = via;
        next();
      },
      (error: unknown) => {
        if (!(error instanceof AppError)) logger.error({ err: error }, 'staff handshake failed');
        const data = toWireError(error);
        context.meters?.erred('socket', data.code);
        next(Object.assign(new Error('refused'), { data }));
      },
    );
  });
  staff.on('connection', (socket: StaffSocket) => serve(socket, context, limiter));
}

function serve(
  socket: StaffSocket,
  { desk, access, staffAt, logger, meters }: StaffSocketContext,
  limiter: RateLimiterMemory,
): void {
  const { via } = socket.data;
  /** Whether the sign-in that the page came with still holds; else its connection ends. */
  const holds = async (): Promise<boolean> => {
    const now = await staffAt(socket.request).catch(() => undefined);
    if (now?.signIn === via.signIn) return true;
    socket.disconnect(true);
    return false;
  };
  const page: StaffPage = {
    account: via.staffUser,
    // Access is checked again before anything is sent.
    show: async (notices: readonly HelpNotice[]) => {
      if (await holds()) socket.emit('help:notices', { notices });
    },
  };
  const leave = desk.open(page);
  socket.on('disconnect', access.add({ via, end: () => void socket.disconnect(true) }));
  socket.on('disconnect', leave);

  const spend = () =>
    limiter.consume(socket.id).then(
      () => undefined,
      () => Promise.reject(new AppError('rate-limited')),
    );
  const signedIn = async () => {
    if (!(await holds())) throw new AppError('not-signed-in');
  };
  serveRequests({ socket, logger, spend, meters }, staffRequests, {
    'help:shown': async (ref) => {
      await signedIn();
      await desk.shown(page, ref);
    },
    'help:seen': async (ref) => {
      await signedIn();
      await desk.seen(page, ref);
    },
  });
}
