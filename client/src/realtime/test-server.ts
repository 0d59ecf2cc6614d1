import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import type {
  Answer,
  ClientToServer,
  CommandEnvelope,
  Handshake,
  RoomFrame,
  ServerToClient,
} from '@rapport/shared/contract/socket.ts';
import { Server, type Socket } from 'socket.io';
import type { ConnectionSnapshot, RoomConnection } from './room-connection.ts';

/** What a seat in the lobby is told. */
export const VIEW: RoomView = {
  me: {
    seat: 'seat-1',
    role: 'member',
    leads: false,
    standing: 'waiting',
    name: 'Ada',
    pronouns: '',
    microphone: true,
    camera: true,
  },
  session: { title: 'Monday group', number: 5, of: 16, format: 'group', ended: false },
  can: {},
  lobby: { locked: false },
};

/** A stand-in for the room's server: a real Socket.IO server that does only what a test says. */
export class TestServer {
  readonly #http: HttpServer;
  readonly io: Server<ClientToServer, ServerToClient>;
  readonly sockets: Socket<ClientToServer, ServerToClient>[] = [];
  view: RoomView = VIEW;
  readonly commands: CommandEnvelope[] = [];
  resyncs = 0;
  clockAhead = 0;
  answer: (envelope: CommandEnvelope, ack: (answer: Answer) => void) => void = (_, ack) =>
    ack({ ok: true });

  constructor() {
    this.#http = createServer();
    this.io = new Server(this.#http, { transports: ['websocket'] });
    this.io.on('connection', (socket) => {
      this.sockets.push(socket);
      socket.on('room:command', (envelope, ack) => {
        this.commands.push(envelope);
        this.answer(envelope, ack);
      });
      socket.on('room:resync', (_, ack) => {
        this.resyncs += 1;
        ack({ ok: true });
      });
      socket.on('room:clock', (_, ack) => {
        ack({ ok: true, value: { now: Date.now() + this.clockAhead } });
      });
      this.frame({ frame: 1, now: Date.now() + this.clockAhead, view: this.view });
    });
  }

  get url(): string {
    return `http://localhost:${(this.#http.address() as AddressInfo).port}`;
  }

  listen = (port = 0): Promise<void> =>
    new Promise((resolve) => void this.#http.listen(port, () => resolve()));

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  /** What each connection knocked with, in order. */
  get handshakes(): Handshake[] {
    return this.sockets.map(({ handshake }) => handshake.auth as Handshake);
  }

  /** Sends a frame over the newest connection. */
  frame(frame: RoomFrame): void {
    this.sockets.at(-1)?.emit('room:frame', frame);
  }

  async close(): Promise<void> {
    await this.io.close();
  }
}

/** Resolves as soon as the snapshot is as asked. */
export const when = (
  connection: RoomConnection,
  asked: (snapshot: ConnectionSnapshot) => boolean,
): Promise<ConnectionSnapshot> =>
  new Promise((resolve) => {
    const look = () => {
      if (!asked(connection.getSnapshot())) return;
      stop();
      resolve(connection.getSnapshot());
    };
    const stop = connection.subscribe(look);
    look();
  });
