import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROTOCOL, socketPath } from '@rapport/shared/contract/protocol.ts';
import type { WireError } from '@rapport/shared/contract/errors.ts';
import type { Answer, ServerToClient } from '@rapport/shared/contract/socket.ts';
import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { nextView, type ViewAt } from '@rapport/shared/rules/view-frames.ts';
import { io, type Socket } from 'socket.io-client';
import { startApp, type App } from '../app.ts';
import { readConfig } from '../platform/config.ts';
import { randomId } from '../platform/ids.ts';
import { silent } from './test-databases.ts';
import { freePort } from './hosted.ts';

/** The whole server on a data folder of its own, with the demo practice. */
export interface RunningApp {
  readonly app: App;
  readonly url: string;
  /** Where its database is. */
  readonly dataDir: string;
  /** The token of the join link of a demo person. */
  tokenOf(name: string): string;
  /** Stops it, and starts it again on the same data. */
  restart: () => Promise<void>;
  end: () => Promise<void>;
}

/** Starts the whole server as `main.ts` does. */
export async function runApp(
  env: Record<string, string> = {},
  logger = silent,
): Promise<RunningApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rapport-app-'));
  const port = await freePort();
  const config = readConfig({
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(port),
    RTC_LISTEN_IP: '127.0.0.1',
    RTC_PORT_BASE: String(await freePort()),
    RTC_WORKERS: '1',
    ...env,
  });
  let app = await startApp(config, logger);
  return {
    get app() {
      return app;
    },
    dataDir,
    url: `http://127.0.0.1:${port}`,
    tokenOf: (name) => {
      const link = app.demo?.links.find((known) => known.name === name)?.link ?? '';
      return link.slice(link.indexOf('#') + 1);
    },
    restart: async () => {
      await app.close();
      app = await startApp(config, logger);
    },
    end: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A page's connection without the page: what it is sent is kept, and it can send anything. */
export class TestSocket {
  /** What it sends is anything at all; what comes is the server's. */
  readonly socket: Socket<ServerToClient, Record<string, (...args: unknown[]) => void>>;
  #at: ViewAt | undefined;
  /** Everything that arrived, by event. */
  readonly received: { [E in keyof ServerToClient]?: Parameters<ServerToClient[E]>[0][] } = {};
  /** Why the connection ended, as the client library names it. */
  ended: string | undefined;
  /** Why it was refused, where it was. */
  refusal: WireError | undefined;

  /** @param path as of a node among several; the common one without it */
  constructor(
    url: string,
    auth: Record<string, unknown>,
    headers: Record<string, string> = {},
    path = socketPath(),
  ) {
    this.socket = io(url, {
      path,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { origin: url, ...headers },
      auth: {
        protocol: PROTOCOL,
        page: randomBytes(16).toString('hex'),
        device: randomBytes(16).toString('hex'),
        resume: false,
        ...auth,
      },
    });
    this.socket.onAny((event: keyof ServerToClient, payload: unknown) => {
      this.received[event] = [...(this.received[event] ?? []), payload] as never;
    });
    this.socket.on('room:frame', (frame) => (this.#at = nextView(this.#at, frame)));
    this.socket.on('disconnect', (reason) => (this.ended = reason));
  }

  /** The room as it was last shown. */
  get view(): RoomView | undefined {
    return this.#at?.view;
  }

  /** Connects; the code of the refusal where it was refused. */
  connected(): Promise<string> {
    return new Promise((done) => {
      this.socket.once('room:frame', () => done('connected'));
      this.socket.once('connect_error', (error: Error & { data?: WireError }) => {
        this.refusal = error.data;
        done(error.data?.code ?? error.message);
      });
    });
  }

  /** Sends anything and waits for the answer. */
  ask(event: string, ...args: unknown[]): Promise<Answer<unknown>> {
    return this.socket.timeout(5000).emitWithAck(event, ...args) as Promise<Answer<unknown>>;
  }

  /** Sends a command; `ok`, or the code of its refusal. */
  async command(command: RoomCommand, id = randomId()): Promise<string> {
    const answer = await this.ask('room:command', { id, command });
    return answer.ok ? 'ok' : answer.error.code;
  }
}
