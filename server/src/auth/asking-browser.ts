import { randomId } from '../platform/ids.ts';
import { hmac } from '../platform/secret.ts';
import { hostPrefix } from './host-cookie.ts';

/** As long as what it asked can be answered. */
const MAX_AGE_SECONDS = 600;

/**
 * Knows a browser again that nobody is signed in with: what it asked, it alone may answer. It keeps
 * a random cookie for that, readable by no script.
 */
export class AskingBrowser {
  readonly #key: Buffer;
  readonly #name: string;
  readonly #cookie: RegExp;
  readonly #attributes: string;

  /** @param key with which what the browser keeps is hashed */
  constructor(key: Buffer, publicUrl: string) {
    this.#key = key;
    this.#name = `${hostPrefix(publicUrl)}rapport.asking`;
    this.#cookie = new RegExp(`(?:^|; ?)${this.#name.replace('.', '\\.')}=([\\w-]{22})(?:;|$)`);
    const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
    const age = `Max-Age=${String(MAX_AGE_SECONDS)}`;
    this.#attributes = `; ${age}; Path=/; HttpOnly; SameSite=Strict${secure}`;
  }

  /** The browser that sent these cookies, as a keyed hash; none that has asked nothing. */
  find(cookies = ''): string | undefined {
    const id = this.#cookie.exec(cookies)?.[1];
    return id === undefined ? undefined : this.#hash(id);
  }

  /** The browser, known from now on, with the `Set-Cookie`. What it asked before stays open. */
  remember(cookies = ''): { browser: string; cookie: string } {
    const id = this.#cookie.exec(cookies)?.[1] ?? randomId();
    return { browser: this.#hash(id), cookie: `${this.#name}=${id}${this.#attributes}` };
  }

  #hash(id: string): string {
    return hmac(this.#key, id).toString('base64url');
  }
}
