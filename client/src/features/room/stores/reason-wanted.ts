import type { RoomCommand } from '@rapport/shared/contract/room.ts';

/** The command that somebody may come in by once a facilitator has said why, as a store. */
export class ReasonWanted {
  readonly #listeners = new Set<() => void>();
  #command: RoomCommand | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): RoomCommand | undefined => this.#command;

  /** Asks for the reason; without a command, stops asking. */
  readonly ask = (command?: RoomCommand): void => {
    this.#command = command;
    for (const listener of this.#listeners) listener();
  };
}
