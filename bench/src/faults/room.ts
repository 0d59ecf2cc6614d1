import type { StoredEvent } from '@rapport/server/src/hosting/event-store.ts';
import { roomEvent, emptyRoom, evolve } from '@rapport/server/src/room/room.ts';
import type { RoomState } from '@rapport/server/src/room/core/state.ts';
import type { Person } from './person.ts';

/** One room of a game: its people, and what is stored of it. */
export class Room {
  readonly number: number;
  readonly session: string;
  readonly people: readonly Person[];
  readonly #load: (session: string) => Promise<StoredEvent[]>;
  stored: readonly StoredEvent[] = [];
  state: RoomState = emptyRoom;

  constructor(
    number: number,
    session: string,
    people: readonly Person[],
    load: (session: string) => Promise<StoredEvent[]>,
  ) {
    this.number = number;
    this.session = session;
    this.people = people;
    this.#load = load;
  }

  /** The facilitator. @throws Error where there is none */
  get leader(): Person {
    const leader = this.people.find(({ entry }) => entry.leads);
    if (!leader) throw new Error('nobody leads the room');
    return leader;
  }

  /** Reads what was stored since the last time; nothing where the database does not answer. */
  async refresh(): Promise<void> {
    let stored: readonly StoredEvent[];
    try {
      stored = await this.#load(this.session);
    } catch {
      return;
    }
    const fresh = stored.slice(this.stored.length);
    this.stored = stored;
    this.state = fresh.reduce(
      (state, { event, at }) => evolve(state, { event: roomEvent.parse(event), at }),
      this.state,
    );
  }
}
