import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { Store } from '../../../parts/store.ts';

/** The command that somebody may come in by once a facilitator has said why, as a store. */
export class ReasonWanted extends Store {
  #command: RoomCommand | undefined;

  readonly getSnapshot = (): RoomCommand | undefined => this.#command;

  /** Asks for the reason; without a command, stops asking. */
  readonly ask = (command?: RoomCommand): void => {
    this.#command = command;
    this.changed();
  };
}
