import { once } from 'node:events';

const ANSWERS_WITHIN_MS = 20_000;

/** An offer or answer, as SDP (RFC 8866). */
export interface Description {
  readonly type: 'offer' | 'answer';
  readonly sdp: string;
}

/** What Janus says: https://janus.conf.meetecho.com/docs/rest.html */
interface Message {
  readonly janus: string;
  readonly transaction?: string;
  readonly sender?: number;
  readonly data?: { readonly id: number };
  readonly jsep?: Description;
  readonly plugindata?: { readonly data: Readonly<Record<string, unknown>> };
  readonly error?: unknown;
}

/** What the video room answered. */
export interface Answered {
  readonly data: Readonly<Record<string, unknown>>;
  readonly jsep: Description | undefined;
}

/** A connection to Janus, with one session. */
export class JanusSession {
  readonly #socket: WebSocket;
  readonly #listeners = new Set<(message: Message) => void>();
  #session: number | undefined;
  #asked = 0;

  static async open(url: string): Promise<JanusSession> {
    const socket = new WebSocket(url, 'janus-protocol');
    await once(socket, 'open');
    const session = new JanusSession(socket);
    session.#session = (await session.#ask({ janus: 'create' }, 'success')).data?.id;
    return session;
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      for (const listener of this.#listeners) listener(message);
    });
  }

  /** A handle of the video room: it has one connection for media. */
  async attach(): Promise<JanusHandle> {
    const attach = { janus: 'attach', plugin: 'janus.plugin.videoroom' };
    const { data } = await this.#ask(attach, 'success');
    const handle = data?.id ?? 0;
    return {
      request: async (body, jsep) => {
        const message = { janus: 'message', handle_id: handle, body, ...(jsep && { jsep }) };
        const answer = await this.#ask(message, 'event');
        return { data: answer.plugindata?.data ?? {}, jsep: answer.jsep };
      },
      connected: this.#heard((one) => one.janus === 'webrtcup' && one.sender === handle),
    };
  }

  close(): void {
    this.#socket.close();
  }

  /** Asks, and waits for an answer of this kind. @throws Error with what is said instead */
  async #ask(message: object, kind: string): Promise<Message> {
    const transaction = String((this.#asked += 1));
    const answered = this.#heard(
      (one) => one.transaction === transaction && [kind, 'error'].includes(one.janus),
    );
    const session = this.#session === undefined ? {} : { session_id: this.#session };
    this.#socket.send(JSON.stringify({ ...message, ...session, transaction }));
    const answer = await answered;
    const refused = answer.janus === 'error' || answer.plugindata?.data['error'] !== undefined;
    if (refused) throw new Error(`Janus refused: ${JSON.stringify(answer)}`);
    return answer;
  }

  #heard(isIt: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      const listener = (message: Message) => {
        if (!isIt(message)) return;
        clearTimeout(timer);
        this.#listeners.delete(listener);
        resolve(message);
      };
      const timer = setTimeout(() => {
        this.#listeners.delete(listener);
        reject(new Error('Janus did not answer'));
      }, ANSWERS_WITHIN_MS);
      this.#listeners.add(listener);
    });
  }
}

/** One connection for media, to send or to receive by. */
export interface JanusHandle {
  /** Asks the video room for something. */
  readonly request: (body: object, jsep?: Description) => Promise<Answered>;
  /** Once media can go over it. */
  readonly connected: Promise<unknown>;
}
