import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import type { FaultNode } from './node.ts';

/** So long the proxy looks for a node that takes a connection, in ms. */
const TRIED_FOR_MS = 3_000;
const TRIED_AGAIN_MS = 100;

/**
 * One person's way to the nodes: as the proxy of the documentation it leads by the path to the node
 * that the page asks for, and otherwise to any that is ready. It can be cut, or fall silent.
 */
export class Line {
  /** What the person's page takes for the server. */
  readonly url: string;
  readonly #server: Server;
  readonly #nodes: readonly FaultNode[];
  readonly #headers: string;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #cut = false;
  #silent = false;
  #turn = 0;
  #at: string | undefined;

  /** @param headers what the person's browser says besides: its page's origin, its cookies */
  static async open(
    nodes: readonly FaultNode[],
    headers: Readonly<Record<string, string>>,
  ): Promise<Line> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Line(server, nodes, headers);
  }

  private constructor(
    server: Server,
    nodes: readonly FaultNode[],
    headers: Readonly<Record<string, string>>,
  ) {
    const address = server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    this.#server = server;
    this.#nodes = nodes;
    this.#headers = Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
    server.on('connection', (socket) => void this.#take(socket));
  }

  /** The node that the newest connection leads to. */
  get at(): string | undefined {
    return this.#at;
  }

  /** Every connection breaks, and none can be made. */
  cut(): void {
    this.#cut = true;
    this.#endAll();
  }

  /** Nothing comes through any more, either way, and nothing says so. */
  fallSilent(): void {
    this.#silent = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.pause();
  }

  /** As before. What was in the pipe comes through, as on a real line. */
  mend(): void {
    this.#cut = false;
    this.#silent = false;
    for (const pair of this.#pairs) for (const socket of pair) socket.resume();
  }

  close(): void {
    this.#server.close();
    this.#endAll();
  }

  #endAll(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
  }

  async #take(page: Socket): Promise<void> {
    page.on('error', () => page.destroy());
    if (this.#isCut()) page.destroy();
    if (this.#isCut() || this.#isSilent()) return;
    const [head] = (await once(page, 'data').catch(() => [])) as [Buffer?];
    if (!head) return;
    page.pause();
    const text = head.toString('latin1');
    const found = await this.#reach(/^GET \/node\/([a-z0-9-]+)\//.exec(text)?.[1]);
    if (!found || page.destroyed || this.#isCut()) {
      page.destroy();
      found?.socket.destroy();
      return;
    }
    const { node, socket } = found;
    this.#at = node.name;
    const pair = [page, socket] as const;
    this.#pairs.add(pair);
    const end = () => {
      this.#pairs.delete(pair);
      page.destroy();
      socket.destroy();
    };
    for (const one of pair) one.on('close', end).on('error', end);
    socket.write(text.replace('\r\n', `\r\n${this.#headers}`), 'latin1');
    page.on('data', (bytes) => socket.write(bytes));
    socket.on('data', (bytes) => page.write(bytes));
    if (this.#isSilent()) for (const one of pair) one.pause();
    else page.resume();
  }

  // Methods: both change while others wait.
  #isCut(): boolean {
    return this.#cut;
  }

  #isSilent(): boolean {
    return this.#silent;
  }

  /** A connection to the node that is asked for; to any that is ready, where none is. */
  async #reach(name: string | undefined) {
    const until = performance.now() + TRIED_FOR_MS;
    while (performance.now() < until) {
      const node =
        name === undefined ? this.#next() : this.#nodes.find((known) => known.name === name);
      const socket = node && (await connected(node.port));
      if (node && socket) return { node, socket };
      if (name !== undefined) return undefined;
      node?.notThere();
      await new Promise((done) => setTimeout(done, TRIED_AGAIN_MS));
    }
    return undefined;
  }

  #next(): FaultNode | undefined {
    const ready = this.#nodes.filter((node) => node.ready);
    return ready[(this.#turn += 1) % Math.max(1, ready.length)];
  }
}

const connected = (port: number): Promise<Socket | undefined> =>
  new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
