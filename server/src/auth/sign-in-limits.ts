import { siteOf } from '../platform/client-address.ts';
import { hmac } from '../platform/secret.ts';
import { Backoff } from './backoff.ts';
import { Bucket } from './bucket.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const LONGEST = 15 * MINUTE;

/** An account that strangers fail at so often within the hour is under attack. */
const ATTACK = 20;
/** So long a stranger's network waits, once, before its first guess at an account under attack. */
const NEWCOMER_WAIT = MINUTE;

/** Who wants to sign in. */
export interface Guess {
  /** The network that it comes from; see `networkOf`. */
  readonly network: string;
  /** The account's address, in lower case. */
  readonly account: string;
  /** The device's identifier, where it has signed in to this account before. */
  readonly device: string | undefined;
}

/** How a guess went, as nodes tell each other. */
export interface Guessed {
  readonly network: string;
  /** The keyed hash of the account's address. */
  readonly account: string;
  readonly device?: string | undefined;
  readonly right: boolean;
}

/** What a guess is counted under. */
interface Keys {
  readonly account: string;
  readonly pair: string;
  readonly known: string | undefined;
}

/**
 * The limits on guessing passwords. Guesses from devices that the account knows, and all others,
 * are counted apart: whatever strangers do, who has such a device is not held up. Strangers wait
 * for what came from their own network, fifteen minutes at most, and a minute once at an account
 * under attack, however large the attack is. Accounts are remembered by keyed hash. Everything is
 * in memory, and forgotten when the process ends; several nodes tell each other how guesses went.
 *
 * docs/operating/internet.md says what an attacker can reach; the tests compute it.
 */
export class SignInLimits {
  readonly #key: Buffer;
  readonly #known = plan(10, 10 * SECOND);
  readonly #pair = plan(5, MINUTE);
  readonly #network = plan(60, MINUTE);
  readonly #site = plan(240, MINUTE);
  /** No wait follows from it: it only tells that an account is under attack. */
  readonly #account = new Backoff({ free: Infinity, firstMs: 0, longestMs: 0, forgetMs: HOUR });
  /** Whose password is being checked: a hundred guesses sent at once are not one guess. */
  readonly #checking = new Set<string>();
  /** Every check of a password costs a strong hash: strangers get five a second between them. */
  readonly #checks = new Bucket({ most: 30, perSecond: 5 });

  readonly #tell: (guessed: Guessed) => void;

  /**
   * @param key with which accounts are hashed
   * @param tell tells the other nodes how a guess went, which are to {@link count} it
   */
  constructor(key: Buffer, tell: (guessed: Guessed) => void = () => undefined) {
    this.#key = key;
    this.#tell = tell;
  }

  /**
   * To be asked before a password is checked.
   * @returns how long to wait before trying, in ms; 0 where the password may be checked now, and
   * then {@link ended} is to be told
   */
  begin(guess: Guess, now: number): number {
    const keys = this.#keys(guess);
    const one = keys.known ?? keys.pair;
    const wait = this.#checking.has(one) ? SECOND : this.#waitMs(keys, guess.network, now);
    if (wait === 0) this.#checking.add(one);
    return wait;
  }

  /** To be told once the password has been checked, or could not be: `undefined`. */
  ended(guess: Guess, right: boolean | undefined, now: number): void {
    const { account, pair, known } = this.#keys(guess);
    this.#checking.delete(known ?? pair);
    if (right === undefined) return;
    const { network, device } = guess;
    const guessed = { network, account, device, right };
    this.count(guessed, now);
    this.#tell(guessed);
  }

  /** Counts how a guess went, here or at another node. */
  count(guessed: Guessed, now: number): void {
    const keys = keysOf(guessed);
    const { pair, known } = keys;
    if (!guessed.right) this.#failed(keys, guessed.network, now);
    // What the network did to other accounts stays counted.
    if (guessed.right) this.#pair.forget(pair);
    if (guessed.right && known !== undefined) this.#known.forget(known);
  }

  #waitMs({ account, pair, known }: Keys, network: string, now: number): number {
    if (known !== undefined) return this.#known.waitMs(known, now);
    if (this.#account.failures(account, now) >= ATTACK) this.#pair.hold(pair, now, NEWCOMER_WAIT);
    const wait = Math.max(
      this.#pair.waitMs(pair, now),
      this.#network.waitMs(network, now),
      this.#site.waitMs(siteOf(network), now),
    );
    return wait > 0 ? wait : this.#checks.take(now);
  }

  #failed({ account, pair, known }: Keys, network: string, now: number): void {
    if (known !== undefined) {
      this.#known.failed(known, now);
      return;
    }
    this.#account.failed(account, now);
    const attacked = this.#account.failures(account, now) >= ATTACK;
    this.#pair.failed(pair, now, attacked ? 0 : undefined);
    this.#network.failed(network, now);
    this.#site.failed(siteOf(network), now);
  }

  #keys({ network, account: email, device }: Guess): Keys {
    return keysOf({ network, account: hmac(this.#key, email).toString('base64url'), device });
  }
}

const keysOf = ({ network, account, device }: Omit<Guessed, 'right'>): Keys => ({
  account,
  pair: `${network} ${account}`,
  known: device === undefined ? undefined : `${device} ${account}`,
});

const plan = (free: number, firstMs: number): Backoff =>
  new Backoff({ free, firstMs, longestMs: LONGEST, forgetMs: HOUR });
