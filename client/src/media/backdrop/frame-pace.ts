/** No more pictures a second than this are made: faces do not need more. */
const MOST_PER_SECOND = 24;
/** A device that cannot make as many as this… */
const LEAST_PER_SECOND = 8;
/** …for so long is too slow for it. */
const TOO_SLOW_FOR_MS = 8000;
/** Of the time, this much at most is worked: the rest is for what else the device has to do. */
const SHARE = 0.7;
/** Cameras are a little early or late. */
const EARLY_MS = 4;
/** How much the newest picture says about how long one takes. */
const WEIGHT = 0.2;

/**
 * Decides which of a camera's pictures are worked on, so that a slow device shows fewer of them
 * and stays usable, and says when it is too slow altogether. It knows no clock: moments are given.
 */
export class FramePace {
  #cost: number | undefined;
  #startedAt = -Infinity;
  #slowSince: number | undefined;

  /** How long to rest before the next picture, in ms. */
  rest(now: number): number {
    const apart = Math.max(1000 / MOST_PER_SECOND, (this.#cost ?? 0) / SHARE);
    return Math.max(0, this.#startedAt + apart - now);
  }

  /** Whether a picture that comes now is to be worked on. */
  takes(now: number): boolean {
    if (this.rest(now) > EARLY_MS) return false;
    this.#startedAt = now;
    return true;
  }

  /** Takes note of how long a picture took; says whether it goes on being too slow. */
  took(ms: number, now: number): 'fine' | 'too-slow' {
    this.#cost = this.#cost === undefined ? ms : this.#cost * (1 - WEIGHT) + ms * WEIGHT;
    if (this.#cost <= 1000 / LEAST_PER_SECOND) {
      this.#slowSince = undefined;
      return 'fine';
    }
    this.#slowSince ??= now;
    return now - this.#slowSince >= TOO_SLOW_FOR_MS ? 'too-slow' : 'fine';
  }
}
