import { randomBytes, timingSafeEqual } from 'node:crypto';
import { hmac } from '../platform/secret.ts';
import { hostPrefix } from './host-cookie.ts';

/** Browsers keep no cookie longer. */
const MAX_AGE_SECONDS = 400 * 24 * 3600;
/** Colleagues who share a computer; who signed in longest ago is forgotten first. */
const MOST_ACCOUNTS = 8;

const ID = /^[\w-]{22}$/;

/**
 * The devices that have signed in to an account before. Such a device keeps a cookie, readable by
 * no script: a random identifier and, for each account, a proof made with the installation's key.
 * It opens nothing; its guesses are only counted apart from those of strangers.
 */
export class KnownDevices {
  readonly #key: Buffer;
  readonly #name: string;
  readonly #cookie: RegExp;
  readonly #attributes: string;

  constructor(key: Buffer, publicUrl: string) {
    this.#key = key;
    this.#name = `${hostPrefix(publicUrl)}rapport.device`;
    this.#cookie = new RegExp(`(?:^|; ?)${this.#name.replace('.', '\\.')}=([\\w.-]*)`);
    const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
    const age = `Max-Age=${String(MAX_AGE_SECONDS)}`;
    this.#attributes = `; ${age}; Path=/; HttpOnly; SameSite=Strict${secure}`;
  }

  /** The device's identifier, where it has signed in to the account before. */
  find(cookies: string | undefined, account: string): string | undefined {
    const device = this.#read(cookies);
    if (!device) return undefined;
    const proof = this.#proof(device.id, account);
    return device.proofs.some((one) => isSame(one, proof)) ? device.id : undefined;
  }

  /** The `Set-Cookie` after a sign-in: the device is known to the account from now on. */
  remember(cookies: string | undefined, account: string): string {
    const { id, proofs } = this.#read(cookies) ?? { id: newId(), proofs: [] };
    const proof = this.#proof(id, account);
    const others = proofs.filter((one) => !isSame(one, proof));
    const value = [id, proof, ...others.slice(0, MOST_ACCOUNTS - 1)].join('.');
    return `${this.#name}=${value}${this.#attributes}`;
  }

  #read(cookies = ''): { id: string; proofs: string[] } | undefined {
    const [id = '', ...proofs] = (this.#cookie.exec(cookies)?.[1] ?? '').split('.');
    if (!ID.test(id)) return undefined;
    return { id, proofs: proofs.filter((proof) => ID.test(proof)).slice(0, MOST_ACCOUNTS) };
  }

  /** The identifier is of fixed length, so that the two cannot run together. */
  #proof(id: string, account: string): string {
    return hmac(this.#key, id, account).subarray(0, 16).toString('base64url');
  }
}

const newId = (): string => randomBytes(16).toString('base64url');

const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one), Buffer.from(other));
