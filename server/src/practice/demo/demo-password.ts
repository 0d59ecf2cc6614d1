import { hmac, type Secret } from '../../platform/secret.ts';

const WORDS = (
  'acorn amber apple autumn basil beach bread brook candle canyon cloud clover coral cotton ' +
  'daisy dawn delta drum echo ember feather field flint forest garden ginger harbor honey ' +
  'jasmine kettle lagoon lantern lemon linen maple marble meadow melon mint morning ' +
  'nutmeg oasis olive orchard paper pebble pepper piano pillow plum prairie river saffron ' +
  'shell silver spruce summer teapot thyme velvet violet walnut willow winter'
).split(' ');

/**
 * The password of a demo account, as `maple-river-teapot-4821`: easy to read off a terminal, the
 * same at every start, different in every installation.
 */
export function demoPassword(secret: Secret, email: string): string {
  const bytes = hmac(secret.keyFor('demo passwords'), email);
  const words = [0, 1, 2].map((i) => WORDS[(bytes[i] ?? 0) % WORDS.length]);
  const digits = String(bytes.readUInt32BE(4) % 10_000).padStart(4, '0');
  return [...words, digits].join('-');
}
