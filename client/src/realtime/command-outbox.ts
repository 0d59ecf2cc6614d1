import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { Answer, CommandEnvelope } from '@rapport/shared/contract/socket.ts';
import { randomId } from './random-id.ts';
import { isNeverGivenUp, isOutdatedBy, takesBack, undoneBy } from './takes-back.ts';

/** Hands one command to the server; rejects when no answer came (time out, connection lost). */
export type Deliver = (envelope: CommandEnvelope) => Promise<Answer>;

interface Entry {
  envelope: CommandEnvelope;
  inFlight: boolean;
  /** It has never been handed to the server. */
  isNew: boolean;
  settle: (answer: Answer) => void;
  /** Without one it waits for its answer for as long as it takes. */
  expiry: ReturnType<typeof setTimeout> | undefined;
}

/**
 * How long a command may wait for its answer before it is given up, in ms. Some never are: a
 * camera that was turned off must not go on again because nobody heard of it.
 */
export const COMMAND_LIFETIME_MS = 30_000;

/**
 * Commands on their way. Each keeps its id until it is answered, so that one whose answer was
 * lost can be sent again and still takes effect once.
 */
export class CommandOutbox {
  readonly #deliver: Deliver;
  readonly #lifetimeMs: number;
  readonly #takingBack: (untold: readonly RoomCommand[]) => void;
  #entries: Entry[] = [];
  #open = false;

  /** `takingBack` is told what takes something back and is not answered yet, at each change. */
  constructor(
    deliver: Deliver,
    lifetimeMs = COMMAND_LIFETIME_MS,
    takingBack: (untold: readonly RoomCommand[]) => void = () => undefined,
  ) {
    this.#deliver = deliver;
    this.#lifetimeMs = lifetimeMs;
    this.#takingBack = takingBack;
  }

  /** Sends a command, now or as soon as there is a connection. Never rejects. */
  send(command: RoomCommand): Promise<Answer> {
    if (this.#cancels(command)) return Promise.resolve({ ok: true });
    for (const entry of this.#entries) {
      if (!entry.inFlight && isOutdatedBy(entry.envelope.command, command)) {
        this.#settle(entry, { ok: false, error: { code: 'stale' } });
      }
    }
    return new Promise((resolve) => {
      const entry: Entry = {
        envelope: { id: randomId(), command },
        inFlight: false,
        isNew: true,
        settle: resolve,
        expiry: isNeverGivenUp(command)
          ? undefined
          : setTimeout(() => {
              this.#settle(entry, { ok: false, error: { code: 'unavailable' } });
            }, this.#lifetimeMs),
      };
      this.#entries.push(entry);
      this.#tell(entry);
      if (this.#open) this.#attempt(entry);
    });
  }

  /** There is a connection: everything unanswered goes out, in the order it was given. */
  open(): void {
    this.#open = true;
    for (const entry of [...this.#entries]) if (!entry.inFlight) this.#attempt(entry);
  }

  /** The connection is gone; what is unanswered waits for the next {@link open}. */
  pause(): void {
    this.#open = false;
  }

  /** Nothing will be answered any more: gives everything up with this error. */
  abandon(answer: Answer): void {
    this.#open = false;
    for (const entry of [...this.#entries]) this.#settle(entry, answer);
  }

  /** Whether the command only undoes what has not gone out: then neither does. */
  #cancels({ type }: RoomCommand): boolean {
    const undone = undoneBy(type);
    const unsent = this.#entries.filter(
      ({ isNew, envelope }) => isNew && envelope.command.type === undone,
    );
    for (const entry of unsent) this.#settle(entry, { ok: true });
    return unsent.length > 0;
  }

  #attempt(entry: Entry): void {
    entry.inFlight = true;
    entry.isNew = false;
    this.#deliver(entry.envelope).then(
      (answer) => this.#settle(entry, answer),
      () => {
        entry.inFlight = false;
        if (this.#open && this.#entries.includes(entry)) this.#attempt(entry);
      },
    );
  }

  #settle(entry: Entry, answer: Answer): void {
    if (!this.#entries.includes(entry)) return;
    clearTimeout(entry.expiry);
    this.#entries = this.#entries.filter((other) => other !== entry);
    this.#tell(entry);
    entry.settle(answer);
  }

  /** Tells what is taken back, now that this entry has come or gone. */
  #tell({ envelope }: Entry): void {
    if (!takesBack(envelope.command)) return;
    this.#takingBack(this.#entries.map(({ envelope: { command } }) => command).filter(takesBack));
  }
}
