import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomId } from '../../platform/ids.ts';
import { invitationOf, joinToken } from './join-token.ts';

const key = Buffer.alloc(32, 7);
const id = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((b) => Buffer.from(b).toString('base64url'));

const refused = (token: string): void => {
  expect(invitationOf(key, token)).toBeUndefined();
};

describe('the token of a join link', () => {
  it('[JL1] leads back to its invitation', () => {
    fc.assert(
      fc.property(id, (invitation) => {
        expect(invitationOf(key, joinToken(key, invitation))).toBe(invitation);
      }),
    );
  });

  it('[JL1] is the same each time, short, and safe in a URL', () => {
    const invitation = randomId();
    expect(joinToken(key, invitation)).toBe(joinToken(key, invitation));
    expect(joinToken(key, invitation)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('[JL2] is refused with any bit flipped', () => {
    fc.assert(
      fc.property(id, fc.integer({ min: 0, max: 255 }), (invitation, bit) => {
        const bytes = Buffer.from(joinToken(key, invitation), 'base64url');
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        refused(bytes.toString('base64url'));
      }),
    );
  });

  it('[JL2] is refused with any character changed, left out, added or doubled', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. ';
    const at = fc.integer({ min: 0, max: 42 });
    fc.assert(
      fc.property(id, at, fc.constantFrom(...alphabet.split('')), (invitation, i, character) => {
        const token = joinToken(key, invitation);
        const [head, tail] = [token.slice(0, i), token.slice(i)];
        if (tail[0] !== character) refused(head + character + tail.slice(1));
        refused(head + tail.slice(1));
        refused(head + character + tail);
      }),
    );
  });

  it('[JL2] is refused whatever else is sent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), refused));
  });

  it('[JL2] is refused when another installation made it', () => {
    refused(joinToken(Buffer.alloc(32, 8), randomId()));
  });
});
