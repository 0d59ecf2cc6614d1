import type { ClientFilter } from '@rapport/shared/contract/client-limits.ts';
import { CLIENT_LIMITS } from '@rapport/shared/contract/client-limits.ts';
import type { ClientList, ClientListAsked } from '@rapport/shared/contract/client.ts';
import { foldText } from '@rapport/shared/rules/fold-text.ts';
import { isMinor } from '@rapport/shared/rules/minor.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../platform/errors.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { dayIn } from '../scheduling/zoned-time.ts';
import { ARCHIVED, knownClients } from '../people/known-clients.ts';
import type { KnownClientTable } from '../people/tables.ts';
import { recordIn } from '../people/sealed-record.ts';

/** The place after which a list goes on: the folded name and the identifier of its last client. */
const place = z.tuple([z.string(), z.string()]);

/**
 * The clients whom the holder of a staff account may know of, by name, a page at a time. It costs
 * what they know, however many clients the practice has, and no more after many years.
 * @throws AppError `invalid-message` (`after`) for a cursor that is not one of ours
 */
export async function clientList(
  { db, clock, clientSeal, timeZone }: PracticeContext,
  account: string,
  { show = 'current', search = '', after, limit = CLIENT_LIMITS.page }: ClientListAsked,
): Promise<ClientList> {
  const [sort, id] = after === undefined ? ['', ''] : placeIn(after);
  let page = knownClients(db, account, clock.now())
    .where('shelf', 'in', SHELVES[show])
    .where((eb) =>
      eb.or([eb('sort', '>', sort), eb.and([eb('sort', '=', sort), eb('person', '>', id)])]),
    )
    .select(['person', 'sort'])
    .orderBy('sort')
    .orderBy('person')
    .limit(limit + 1);
  for (const part of foldText(search).split(' ')) {
    if (part === '') continue;
    const pattern = `%${part.replace(/[\\%_]/gu, String.raw`\$&`)}%`;
    page = page.where(sql<boolean>`search like ${pattern} escape ${sql.lit('\\')}`);
  }
  // Records are looked up for the page alone, not for all who are sorted.
  const rows = await db
    .selectFrom(page.as('page'))
    .innerJoin('client', 'client.person', 'page.person')
    .innerJoin('person', 'person.id', 'page.person')
    .selectAll('client')
    .select('person.name')
    .orderBy('page.sort')
    .orderBy('page.person')
    .execute();
  const today = dayIn(clock.now(), timeZone);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    clients: shown.map((row) => {
      const { name, legalName, email, state, born } = recordIn(clientSeal, row);
      return { id: row.person, name, legalName, email, state, minor: isMinor(born, today) };
    }),
    ...(last && rows.length > limit && { next: cursorOf([last.sort, last.person]) }),
  };
}

/** Where those stand whom each choice shows. */
const SHELVES: Readonly<Record<ClientFilter, readonly KnownClientTable['shelf'][]>> = {
  current: ['waiting', 'active'],
  waiting: ['waiting'],
  active: ['active'],
  ended: ['ended'],
  archived: [ARCHIVED],
};

const cursorOf = (at: z.infer<typeof place>): string =>
  Buffer.from(JSON.stringify(at)).toString('base64url');

function placeIn(cursor: string): z.infer<typeof place> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new AppError('invalid-message', 'after');
  }
}
