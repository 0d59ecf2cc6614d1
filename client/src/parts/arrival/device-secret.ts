import { randomId } from '../../realtime/random-id.ts';

/** Where a browser keeps things; looking for it may throw where storage is switched off. */
export interface Storages {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** The part of a join link's token that only names it: the proof is left out. */
const NAME_LENGTH = 22;
const SECRET = /^[A-Za-z0-9_-]{22,64}$/;

/** What this page alone knows where nothing can be kept: a reload is another device then. */
const inMemory = new Map<string, string>();

/** The secret by which this browser is known again on the seat of a join link. */
export const deviceSecretFor = (page: Storages, token: string): string =>
  secretAt(page, `rapport:device:${token.slice(0, NAME_LENGTH)}`);

/** The secret of this browser where somebody is signed in. */
export const deviceSecretOfStaff = (page: Storages): string =>
  secretAt(page, 'rapport:device:staff');

function secretAt(page: Storages, key: string): string {
  const fresh = inMemory.get(key) ?? randomId();
  for (const store of [() => page.localStorage, () => page.sessionStorage]) {
    const kept = keep(store, key, fresh);
    if (kept !== undefined) return kept;
  }
  inMemory.set(key, fresh);
  return fresh;
}

/** What is kept there, after it was put there if need be; nothing where nothing can be kept. */
function keep(
  store: () => Pick<Storage, 'getItem' | 'setItem'>,
  key: string,
  fresh: string,
): string | undefined {
  try {
    const storage = store();
    const kept = storage.getItem(key);
    if (kept !== null && SECRET.test(kept)) return kept;
    storage.setItem(key, fresh);
    // Another tab may have come first, and some browsers keep nothing without a word.
    return storage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
