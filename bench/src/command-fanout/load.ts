import { setTimeout as sleep } from 'node:timers/promises';
import { sharedNow } from '../timeline/clock.ts';
import type { LoadedRoom, Order, Side } from './side.ts';

/** What one round gave. */
export interface Round {
  /** From the sending of a command to the arrival of its frame, ms: one for each other viewer. */
  readonly latencies: readonly number[];
  /** How many bytes of JSON the frames had, on average, by kind of command. */
  readonly bytes: Record<Order['kind'], number>;
  /** By command, when it was sent and when its frames arrived, ms on the machine's clock. */
  readonly passages: ReadonlyMap<string, Passage>;
}

/** One command as its senders and viewers saw it. */
export interface Passage {
  readonly sent: number;
  readonly arrived: number[];
}

export interface LoadOptions {
  readonly seconds: number;
  /** Commands over all rooms together. */
  readonly perSecond: number;
  /** Whether the frames' sizes are wanted: to measure them takes time that is not the server's. */
  readonly measureBytes?: boolean;
}

interface Flying {
  readonly order: Order;
  readonly passage: Passage;
  /** How many have still to see it. */
  left: number;
}

const DRAIN_MS = 10_000;

/**
 * Sends commands at random moments (a Poisson process), each from a random person of a random
 * room, and times how long every other person of the room waits for the frame.
 * @throws Error when a frame does not come at all
 */
export async function runLoad(side: Side, options: LoadOptions): Promise<Round> {
  const latencies: number[] = [];
  const passages = new Map<string, Passage>();
  const sizes: Record<Order['kind'], number[]> = { hand: [], microphone: [], agenda: [] };
  const flying = side.rooms.map(() => new Map<string, Flying>());
  const stops = side.rooms.flatMap((room, index) =>
    room.sockets.map((socket, viewer) => {
      const take = (frame: unknown): void => {
        const arrivedAt = sharedNow();
        const subject = room.subjectOf(frame);
        const one = flying[index]?.get(subject);
        if (!one) return;
        one.left -= 1;
        if (one.left === 0) flying[index]?.delete(subject);
        if (viewer !== one.order.by) {
          latencies.push(arrivedAt - one.passage.sent);
          one.passage.arrived.push(arrivedAt);
        }
        if (options.measureBytes) sizes[one.order.kind].push(JSON.stringify(frame).length);
      };
      socket.on('room:frame', take);
      return () => socket.off('room:frame', take);
    }),
  );

  const end = performance.now() + options.seconds * 1000;
  let next = performance.now();
  while ((next += (-Math.log(Math.random()) / options.perSecond) * 1000) < end) {
    await sleep(Math.max(0, next - performance.now()));
    const index = Math.floor(Math.random() * side.rooms.length);
    const [room, known] = [side.rooms[index], flying[index]];
    if (room && known) send(room, known, passages);
  }
  const deadline = performance.now() + DRAIN_MS;
  while (flying.some((room) => room.size > 0)) {
    if (performance.now() > deadline) throw new Error('a frame did not come');
    await sleep(10);
  }
  for (const stop of stops) stop();
  const mean = (values: number[]) =>
    Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
  const bytes = {
    hand: mean(sizes.hand),
    microphone: mean(sizes.microphone),
    agenda: mean(sizes.agenda),
  };
  return { latencies, bytes, passages };
}

/** A command about something that is still under way is left out: frames must be told apart. */
function send(room: LoadedRoom, flying: Map<string, Flying>, passages: Map<string, Passage>): void {
  const order = randomOrder(room.sockets.length);
  if ([...flying.values()].some((other) => other.order.by === order.by)) return;
  if (order.kind === 'agenda' && flying.has('agenda')) return;
  const { envelope, subject } = room.compose(order);
  const passage = { sent: sharedNow(), arrived: [] };
  passages.set(envelope.id, passage);
  flying.set(subject, { order, passage, left: room.sockets.length });
  room.sockets[order.by]?.emit('room:command', envelope, () => undefined);
}

/** Two of five raise or lower a hand, two a microphone; one is the facilitator with the agenda. */
function randomOrder(people: number): Order {
  const dice = Math.random();
  if (dice < 0.2) return { kind: 'agenda', by: 0 };
  const by = Math.floor(Math.random() * people);
  return { kind: dice < 0.6 ? 'hand' : 'microphone', by };
}
