import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { MediaKind } from '@rapport/shared/contract/media.ts';
import type { Audience } from '../room/audience.ts';
import { FakeClient } from './fake-client.ts';
import type { MediaRoom } from '../media/media-room.ts';
import type { Witness } from './witness.ts';

const KINDS: readonly MediaKind[] = ['audio', 'video', 'screen'];

/** For tests: whether each track sends, by `listener ← source kind`. A missing one has no consumer. */
type Sending = Record<string, boolean>;

/**
 * For tests: clients with voice, picture and screen in one room, and what the worker has for them.
 * They all send their screen at any time, whether the room lets them show it or not.
 */
export class WorkerBooks {
  readonly clients: readonly FakeClient[];
  readonly #room: MediaRoom;
  readonly #witness: Witness;
  /** Whose track a producer is. */
  readonly #tracks = new Map<string, string>();

  /** Has every seat open its media and send all kinds. */
  static async open(
    room: MediaRoom,
    witness: Witness,
    seats: readonly SeatId[],
  ): Promise<WorkerBooks> {
    const books = new WorkerBooks(room, witness, seats);
    await Promise.all(books.clients.map((client) => books.#join(client)));
    return books;
  }

  private constructor(room: MediaRoom, witness: Witness, seats: readonly SeatId[]) {
    this.#room = room;
    this.#witness = witness;
    this.clients = seats.map((seat) => new FakeClient(room, seat));
  }

  /** Waits until the room has followed, and every client is ready for what it was offered. */
  async settle(): Promise<void> {
    await this.#room.changed();
    await Promise.all(this.clients.map((client) => client.resumeAll()));
  }

  /** What the worker's own dump says; a consumer of anything else is an error. */
  async sending(): Promise<Sending> {
    const each = await Promise.all(
      this.clients.map(async ({ seat, opened }) => {
        const dumps = await this.#witness.consumersOn(opened?.receive.id ?? '');
        const known = dumps.flatMap(({ producerId, paused }) => {
          const track = this.#tracks.get(producerId);
          return track === undefined ? [] : [[`${seat} ← ${track}`, !paused] as const];
        });
        // The silent one apart, and no track twice.
        if (known.length !== dumps.length - 1 || new Map(known).size !== known.length)
          throw new Error(`${seat} has consumers that nobody asked for`);
        return known;
      }),
    );
    return Object.fromEntries(each.flat());
  }

  /** The tracks that the worker lets through from their senders. */
  async running(): Promise<string[]> {
    const each = await Promise.all(
      [...this.#tracks].map(async ([id, track]) => {
        const dump = await this.#witness.producers.get(id)?.dump();
        return dump && !dump.paused ? [track] : [];
      }),
    );
    return each.flat().toSorted();
  }

  async #join(client: FakeClient): Promise<void> {
    await client.open();
    for (const kind of KINDS) {
      const { producer } = await client.produce(kind);
      this.#tracks.set(producer, `${client.seat} ${kind}`);
    }
  }
}

/** What an audience asks for, where everyone sends all kinds and is ready for all of it. */
export const sendingOf = (audience: Audience): Sending =>
  Object.fromEntries(
    [...audience].flatMap(([listener, sources]) =>
      [...sources].flatMap(([source, flow]) =>
        KINDS.filter((kind) => kind !== 'screen' || flow.screen).map((kind) => [
          `${listener} ← ${source} ${kind}`,
          flow[kind],
        ]),
      ),
    ),
  );

/** The tracks that reach somebody. */
export const runningOf = (sending: Sending): string[] => [
  ...new Set(
    Object.entries(sending)
      .flatMap(([pair, sends]) => (sends ? pair.split(' ← ').slice(1) : []))
      .toSorted(),
  ),
];
