import type { Place } from '@rapport/shared/contract/room/circle.ts';
import { Store } from '../../../parts/store.ts';

/** While somebody is being moved, others are told so often at most. */
const BETWEEN_MS = 250;

type Places = ReadonlyMap<string, Place>;

/**
 * Where people on the own circle have been moved to before the room knows it, as a store: a move
 * shows at once, and the room is told now and then, and of the last place always.
 */
export class PlaceStore extends Store {
  readonly #send: (tie: string, place: Place) => Promise<boolean>;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #places: Places = new Map();

  /** `send` tells the room, and says whether that was accepted; the view has it by then. */
  constructor(send: (tie: string, place: Place) => Promise<boolean>) {
    super();
    this.#send = send;
  }

  readonly getSnapshot = (): Places => this.#places;

  /** Moves somebody on this screen. */
  move(tie: string, place: Place): void {
    this.#set(new Map(this.#places).set(tie, place));
  }

  /** Tells the room where somebody is now, but not more often than others can follow. */
  tellSoon(tie: string): void {
    if (this.#timers.has(tie)) return;
    this.#timers.set(
      tie,
      setTimeout(() => void this.tell(tie), BETWEEN_MS),
    );
  }

  /** Tells the room where somebody is now. */
  async tell(tie: string): Promise<void> {
    clearTimeout(this.#timers.get(tie));
    this.#timers.delete(tie);
    const place = this.#places.get(tie);
    if (!place) return;
    await this.#send(tie, place);
    // Taken or refused, the room's word holds, unless they have been moved on meanwhile.
    if (this.#places.get(tie) !== place) return;
    const rest = new Map(this.#places);
    rest.delete(tie);
    this.#set(rest);
  }

  /** Tells the room now what it would have been told soon. */
  readonly flush = (): void => {
    for (const tie of [...this.#timers.keys()]) void this.tell(tie);
  };

  #set(places: Places): void {
    this.#places = places;
    this.changed();
  }
}
