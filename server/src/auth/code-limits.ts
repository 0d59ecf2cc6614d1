import { hmac } from '../platform/secret.ts';
import { Backoff } from './backoff.ts';
import type { Guess, Guessed } from './sign-in-limits.ts';

/** How a guess at a code went, as nodes tell each other. */
export type CodeGuessed = Omit<Guessed, 'network'>;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const LONGEST = 15 * MINUTE;

/**
 * The limits on guessing the codes of a second factor. A code has six digits: however many networks
 * a guesser has, ten wrong ones at an account cost a minute, then two, up to fifteen. That holds up
 * its owner as well, but only on a device that has never completed a sign-in to it, and only while
 * somebody has the account's password: each device that has is counted by itself. Accounts are
 * remembered by keyed hash. Everything is in memory, and forgotten when the process ends; several
 * nodes tell each other how guesses went.
 */
export class CodeLimits {
  readonly #key: Buffer;
  readonly #known = plan(10 * SECOND);
  readonly #strangers = plan(MINUTE);
  /** Whose code is being checked: a hundred guesses sent at once are not one guess. */
  readonly #checking = new Set<string>();

  readonly #tell: (guessed: CodeGuessed) => void;

  /**
   * @param key with which accounts are hashed
   * @param tell tells the other nodes how a guess went, which are to {@link count} it
   */
  constructor(key: Buffer, tell: (guessed: CodeGuessed) => void = () => undefined) {
    this.#key = key;
    this.#tell = tell;
  }

  /**
   * To be asked before a code is checked.
   * @returns how long to wait before trying, in ms; 0 where the code may be checked now, and then
   * {@link ended} is to be told
   */
  begin(guess: Omit<Guess, 'network'>, now: number): number {
    const key = keyOf(this.#hashed(guess));
    const wait = this.#checking.has(key) ? SECOND : this.#failures(guess).waitMs(key, now);
    if (wait === 0) this.#checking.add(key);
    return wait;
  }

  /** To be told once the code has been checked, or could not be: `undefined`. */
  ended(guess: Omit<Guess, 'network'>, right: boolean | undefined, now: number): void {
    const hashed = this.#hashed(guess);
    this.#checking.delete(keyOf(hashed));
    if (right === undefined) return;
    this.count({ ...hashed, right }, now);
    this.#tell({ ...hashed, right });
  }

  /** Counts how a guess went, here or at another node. */
  count(guessed: CodeGuessed, now: number): void {
    const key = keyOf(guessed);
    if (guessed.right) this.#failures(guessed).forget(key);
    else this.#failures(guessed).failed(key, now);
  }

  #failures({ device }: { readonly device?: string | undefined }): Backoff {
    return device === undefined ? this.#strangers : this.#known;
  }

  #hashed({ account, device }: Omit<Guess, 'network'>): Omit<CodeGuessed, 'right'> {
    return { account: hmac(this.#key, account).toString('base64url'), device };
  }
}

const keyOf = ({ account, device = '' }: Omit<CodeGuessed, 'right'>): string =>
  `${device} ${account}`;

const plan = (firstMs: number): Backoff =>
  new Backoff({ free: 10, firstMs, longestMs: LONGEST, forgetMs: HOUR });
