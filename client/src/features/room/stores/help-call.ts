import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { Answer } from '@rapport/shared/contract/socket.ts';
import { Store } from '../../../parts/store.ts';

type HelpCommand = Extract<RoomCommand, { type: 'care:call' | 'care:withdraw' }>;

/** Whether the command concerns the own call for help. */
export const isHelpCommand = (command: RoomCommand): command is HelpCommand =>
  command.type === 'care:call' || command.type === 'care:withdraw';

/** What of the own call the server has not answered yet; or that it would not take the call. */
export type Pending = 'call' | 'withdrawal' | 'failed';

/**
 * The own call for help until the server has answered, as a store: without it a person whose
 * connection is lost would press the button and see nothing change.
 */
export class HelpCall extends Store {
  readonly #deliver: (command: HelpCommand) => Promise<Answer>;
  #pending: Pending | undefined;
  #presses = 0;

  constructor(deliver: (command: HelpCommand) => Promise<Answer>) {
    super();
    this.#deliver = deliver;
  }

  readonly getSnapshot = (): Pending | undefined => this.#pending;

  /** Calls for help, or takes the call back. Settles when the server has answered. */
  async send(command: HelpCommand): Promise<Answer> {
    const calls = command.type === 'care:call';
    const press = (this.#presses += 1);
    this.#set(calls ? 'call' : 'withdrawal');
    const answer = await this.#deliver(command);
    if (press !== this.#presses) return answer;
    // `stale`: the call is open already.
    const failed = calls && !answer.ok && answer.error.code !== 'stale';
    this.#set(failed ? 'failed' : undefined);
    return answer;
  }

  #set(pending: Pending | undefined): void {
    this.#pending = pending;
    this.changed();
  }
}
