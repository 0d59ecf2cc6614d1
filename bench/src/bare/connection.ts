import { io, type Socket } from 'socket.io-client';
import { nextEvent } from '../measure/next-event.ts';

const ANSWER_WITHIN_MS = 20_000;

/** A client's line to the bare media server. */
export class BareConnection {
  readonly socket: Socket;

  static async open(url: string): Promise<BareConnection> {
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false });
    await nextEvent(socket, 'connect');
    return new BareConnection(socket);
  }

  private constructor(socket: Socket) {
    this.socket = socket;
  }

  /** @throws Error when the server fails or does not answer */
  async request<T>(event: string, payload: object = {}): Promise<T> {
    const answer = (await this.socket.timeout(ANSWER_WITHIN_MS).emitWithAck(event, payload)) as
      { ok: true; value: T } | { ok: false; error: string };
    if (!answer.ok) throw new Error(`${event} failed: ${answer.error}`);
    return answer.value;
  }
}
