import { z } from 'zod';
import { PostError, type Mailbox } from './post.ts';

/** As long as a name before an address may be, in UTF-16 units. */
const NAME_MOST = 78;

// What ends a header, a quoted name or an address, begins an encoded word, or turns writing round.
const NOT_IN_NAMES = /=(?=\?)|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}"\\<>()[\]@,;:]+/gu;

/** A name that can stand before an address and be taken for nothing else. */
export const nameInHeader = (name: string): string =>
  name
    .replace(NOT_IN_NAMES, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, NAME_MOST)
    // Half of a pair of surrogates would be another character.
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trim();

/** An address that one mail can go to. */
const oneAddress = z.email().max(254);

/** The mailbox as it may stand in a header. @throws PostError `address`, lasting */
export function mailbox({ name, address }: Mailbox): Mailbox {
  const parsed = oneAddress.safeParse(address);
  if (!parsed.success) throw new PostError('address', { lasting: true });
  return { name: nameInHeader(name), address: parsed.data };
}
