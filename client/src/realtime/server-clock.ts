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
/** How often it is looked whether the device slept. */
const LOOK_EVERY_MS = 2000;
/** From this much on it has slept, or its clock was set: its clocks drift by far less. */
const SLEPT_MS = 1000;

/** A device's two clocks, in ms. Only the difference of two times of the same clock means anything. */
export interface OwnClocks {
  /** Goes on evenly, whatever the device's clock is set to. It may stand still while it sleeps. */
  readonly steady: () => number;
  /** The device's clock, which can be set. */
  readonly wall: () => number;
}

/** The clocks of this device. The steady one begins at the time that the device had then. */
export const OWN_CLOCKS: OwnClocks = {
  steady: () => performance.timeOrigin + performance.now(),
  wall: () => Date.now(),
};

/**
 * Keeps measuring the server's clock, from {@link start} until {@link stop}. A first round may
 * fall into the rush of connecting, so that others follow soon; of all, the best sample counts.
 * It measures against the steady clock of the device, and anew as soon as its two clocks have moved
 * apart: then it slept, which may have stopped the steady one, or its clock was set.
 */
export class ServerClock {
  readonly #ask: Ask;
  readonly #clocks: OwnClocks;
  readonly #found: (offset: number) => void;
  #samples: ClockSample[] = [];
  #rounds = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;

  /** `found` is given the offset after each round. */
  constructor(ask: Ask, clocks: OwnClocks, found: (offset: number) => void) {
    this.#ask = ask;
    this.#clocks = clocks;
    this.#found = found;
  }

  /** Begins anew: another server, or a device that may have slept meanwhile. */
  start(): void {
    this.stop();
    this.#samples = [];
    this.#rounds = 0;
    const apart = this.#apart();
    this.#looking = setInterval(() => {
      if (Math.abs(this.#apart() - apart) >= SLEPT_MS) this.start();
    }, LOOK_EVERY_MS);
    this.#next();
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#looking);
  }

  #apart(): number {
    return this.#clocks.wall() - this.#clocks.steady();
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
      const sentAt = this.#clocks.steady();
      const serverNow = await this.#ask();
      samples.push({ sentAt, serverNow, receivedAt: this.#clocks.steady() });
    }
    // Begun anew meanwhile: these belong to another server, or to another clock.
    if (samples !== this.#samples) return;
    this.#samples = samples.filter(({ sentAt }) => this.#clocks.steady() - sentAt < KEPT_FOR_MS);
    const offset = clockOffset(this.#samples);
    if (offset !== undefined) this.#found(offset);
  }
}
