import type { Answer } from '@rapport/shared/contract/socket.ts';
import type { RoomConnection } from '../../../realtime/room-connection.ts';

/**
 * Leaving the session, as a store. Whoever leaves is gone here at once, whether or not the room can
 * hear of it yet; it is told as soon as there is a connection.
 */
export class Departure {
  readonly #connection: Pick<RoomConnection, 'send'>;
  readonly #listeners = new Set<() => void>();
  #leaving = false;

  constructor(connection: Pick<RoomConnection, 'send'>) {
    this.#connection = connection;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether the person has left and the room has not answered. */
  readonly leaving = (): boolean => this.#leaving;

  /** Leaves. From the answer on the room's word counts again. */
  async leave(): Promise<Answer> {
    this.#set(true);
    const answer = await this.#connection.send({ type: 'floor:leave' });
    this.#set(false);
    return answer;
  }

  close(): void {
    this.#listeners.clear();
  }

  #set(leaving: boolean): void {
    if (leaving === this.#leaving) return;
    this.#leaving = leaving;
    for (const listener of this.#listeners) listener();
  }
}
