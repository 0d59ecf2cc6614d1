import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomFillSync,
  type KeyObject,
} from 'node:crypto';

/** Seals text so that whoever lacks the key can neither read nor change it, nor move it elsewhere. */
export interface Seal {
  /** @param place where the text is kept; it opens there only */
  seal(text: string, place: string): string;
  /** @throws Error when the text was changed, comes from another place, or the key is another. */
  open(sealed: string, place: string): string;
}

/** Nothing that was kept before there were seals begins like this: that was JSON. */
const MARK = 'sealed1:';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Whether the text is sealed, or from before there were seals. */
export const isSealed = (text: string): boolean => text.startsWith(MARK);

/** AES-256-GCM with a random nonce for every text. */
export function sealWith(key: Buffer): Seal {
  const secret = createSecretKey(key);
  return {
    seal: (text, place) => MARK + encrypt(secret, text, place).toString('base64url'),
    open: (sealed, place) => {
      if (!isSealed(sealed)) throw new Error(`${place} is not sealed`);
      const bytes = Buffer.from(sealed.slice(MARK.length), 'base64url');
      try {
        return decrypt(secret, bytes, place);
      } catch (cause) {
        throw new Error(`${place} can not be opened: changed, moved or of another key`, { cause });
      }
    },
  };
}

function encrypt(key: KeyObject, text: string, place: string): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const body = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...body]);
}

// Asking for random bytes costs more than the cipher itself: many nonces are fetched at once.
const nonces = Buffer.alloc(NONCE_BYTES * 256);
let used = nonces.length;

/** A random nonce; none is given twice. */
function nextNonce(): Buffer {
  if (used === nonces.length) {
    randomFillSync(nonces);
    used = 0;
  }
  used += NONCE_BYTES;
  return nonces.subarray(used - NONCE_BYTES, used);
}

function decrypt(key: KeyObject, bytes: Buffer, place: string): string {
  const body = NONCE_BYTES + TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(NONCE_BYTES, body));
  return decipher.update(bytes.subarray(body), undefined, 'utf8') + decipher.final('utf8');
}
