/** One exchange with the server's clock, all in ms; `sentAt` and `receivedAt` on our own clock. */
export interface ClockSample {
  sentAt: number;
  receivedAt: number;
  serverNow: number;
}

/**
 * What to add to our own clock to get the server's, in ms. The exchange with the shortest round
 * trip wins: there the least can have been unequal between the way there and the way back.
 * Undefined without samples.
 */
export function clockOffset(samples: readonly ClockSample[]): number | undefined {
  let best: ClockSample | undefined;
  for (const sample of samples) {
    if (!best || roundTrip(sample) < roundTrip(best)) best = sample;
  }
  return best && best.serverNow - (best.sentAt + best.receivedAt) / 2;
}

const roundTrip = ({ sentAt, receivedAt }: ClockSample): number => receivedAt - sentAt;

/** Asks once. Gives the server's time, ms since the epoch. */
type Ask = () => Promise<number>;

const ROUND = 5;
const ROUNDS_AFTER_MS = [0, 4000, 15_000];
const ROUND_EVERY_MS = 60_000;
// Clocks drift by some ms in ten minutes: older samples are no better than new ones.
const KEPT_FOR_MS = 600_000;

/**
 * Keeps measuring the server's clock, from {@link start} until {@link stop}. A first round may
 * fall into the rush of connecting, so that others follow soon; of all, the best sample counts.
 */
export class ServerClock {
  readonly #ask: Ask;
  readonly #now: () => number;
  readonly #found: (offset: number) => void;
  #samples: ClockSample[] = [];
  #rounds = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `found` is given the offset after each round. */
  constructor(ask: Ask, now: () => number, found: (offset: number) => void) {
    this.#ask = ask;
    this.#now = now;
    this.#found = found;
  }

  /** Begins anew: another server, or a clock of our own that may have been set meanwhile. */
  start(): void {
    this.stop();
    this.#samples = [];
    this.#rounds = 0;
    this.#next();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #next(): void {
    const delay = ROUNDS_AFTER_MS[this.#rounds] ?? ROUND_EVERY_MS;
    this.#rounds += 1;
    this.#timer = setTimeout(() => {
      // Without an answer the clock stays as it was known; the next round comes by itself.
      this.measure().catch(() => undefined);
      this.#next();
    }, delay);
  }

  /**
   * One round.
   * @throws whatever `ask` throws.
   */
  async measure(): Promise<void> {
    const samples = this.#samples;
    for (let index = 0; index < ROUND; index += 1) {
      const sentAt = this.#now();
      const serverNow = await this.#ask();
      samples.push({ sentAt, serverNow, receivedAt: this.#now() });
    }
    // Begun anew meanwhile: these belong to another server, or to another clock.
    if (samples !== this.#samples) return;
    this.#samples = samples.filter(({ sentAt }) => this.#now() - sentAt < KEPT_FOR_MS);
    const offset = clockOffset(this.#samples);
    if (offset !== undefined) this.#found(offset);
  }
}
