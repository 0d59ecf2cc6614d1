import { hmac } from '../platform/secret.ts';
import { Backoff } from './backoff.ts';
import type { Guess } from './sign-in-limits.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const LONGEST = 15 * MINUTE;

/**
 * The limits on guessing the codes of a second factor. A code has six digits: however many networks
 * a guesser has, ten wrong ones at an account cost a minute, then two, up to fifteen. That holds up
 * its owner as well, but only on a device that has never completed a sign-in to it, and only while
 * somebody has the account's password: each device that has is counted by itself. Accounts are
 * remembered by keyed hash. Everything is per process, and forgotten when it ends.
 */
export class CodeLimits {
  readonly #key: Buffer;
  readonly #known = plan(10 * SECOND);
  readonly #strangers = plan(MINUTE);
  /** Whose code is being checked: a hundred guesses sent at once are not one guess. */
  readonly #checking = new Set<string>();

  /** @param key with which accounts are hashed */
  constructor(key: Buffer) {
    this.#key = key;
  }

  /**
   * To be asked before a code is checked.
   * @returns how long to wait before trying, in ms; 0 where the code may be checked now, and then
   * {@link ended} is to be told
   */
  begin(guess: Omit<Guess, 'network'>, now: number): number {
    const key = this.#keyOf(guess);
    const wait = this.#checking.has(key) ? SECOND : this.#failures(guess).waitMs(key, now);
    if (wait === 0) this.#checking.add(key);
    return wait;
  }

  /** To be told once the code has been checked, or could not be: `undefined`. */
  ended(guess: Omit<Guess, 'network'>, right: boolean | undefined, now: number): void {
    const key = this.#keyOf(guess);
    this.#checking.delete(key);
    if (right === false) this.#failures(guess).failed(key, now);
    if (right) this.#failures(guess).forget(key);
  }

  #failures({ device }: Omit<Guess, 'network'>): Backoff {
    return device === undefined ? this.#strangers : this.#known;
  }

  #keyOf({ account, device = '' }: Omit<Guess, 'network'>): string {
    return `${device} ${hmac(this.#key, account).toString('base64url')}`;
  }
}

const plan = (firstMs: number): Backoff =>
  new Backoff({ free: 10, firstMs, longestMs: LONGEST, forgetMs: HOUR });
