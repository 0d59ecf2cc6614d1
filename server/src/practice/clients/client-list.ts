import type { ClientFilter, ClientState } from '@rapport/shared/contract/client-limits.ts';
import { CLIENT_LIMITS } from '@rapport/shared/contract/client-limits.ts';
import type { ClientList, ClientListAsked } from '@rapport/shared/contract/client.ts';
import { foldText } from '@rapport/shared/rules/fold-text.ts';
import { isMinor } from '@rapport/shared/rules/minor.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../platform/errors.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { dayIn } from '../scheduling/zoned-time.ts';
import { knownPeople } from '../people/known-clients.ts';
import { recordIn } from '../people/sealed-record.ts';

/** The place after which a list goes on: the folded name and the identifier of its last client. */
const place = z.tuple([z.string(), z.string()]);

/**
 * The clients whom the holder of a staff account may know of, by name, a page at a time. It costs
 * what they know, however many clients the practice has.
 * @throws AppError `invalid-message` (`after`) for a cursor that is not one of ours
 */
export async function clientList(
  { db, clock, clientSeal, timeZone }: PracticeContext,
  account: string,
  { show = 'current', search = '', after, limit = CLIENT_LIMITS.page }: ClientListAsked,
): Promise<ClientList> {
  const { states, archived } = SHOWN[show];
  const [sort, id] = after === undefined ? ['', ''] : placeIn(after);
  let query = db
    .selectFrom('client')
    .where('client.person', 'in', knownPeople(db, account, clock.now()))
    .where('client.state', 'in', states)
    .where('client.archived_at', archived ? 'is not' : 'is', null)
    .where((eb) =>
      eb.or([
        eb('client.sort', '>', sort),
        eb.and([eb('client.sort', '=', sort), eb('client.person', '>', id)]),
      ]),
    );
  for (const part of foldText(search).split(' ')) {
    if (part === '') continue;
    const pattern = `%${part.replace(/[\\%_]/gu, String.raw`\$&`)}%`;
    query = query.where(sql<boolean>`client.search like ${pattern} escape ${sql.lit('\\')}`);
  }
  const rows = await query
    .selectAll('client')
    // Looked up for the page alone, not for all who are sorted.
    .select((eb) =>
      eb
        .selectFrom('person')
        .whereRef('person.id', '=', 'client.person')
        .select('person.name')
        .$asScalar()
        .$notNull()
        .as('name'),
    )
    .orderBy('client.sort')
    .orderBy('client.person')
    .limit(limit + 1)
    .execute();
  const today = dayIn(clock.now(), timeZone);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    clients: page.map((row) => {
      const { name, legalName, email, state, born } = recordIn(clientSeal, row);
      return { id: row.person, name, legalName, email, state, minor: isMinor(born, today) };
    }),
    ...(last && rows.length > limit && { next: cursorOf([last.sort, last.person]) }),
  };
}

const ALL: readonly ClientState[] = ['waiting', 'active', 'ended'];

/** Which states each choice shows, and whether those who were put away. */
const SHOWN: Readonly<Record<ClientFilter, { states: readonly ClientState[]; archived: boolean }>> =
  {
    current: { states: ['waiting', 'active'], archived: false },
    waiting: { states: ['waiting'], archived: false },
    active: { states: ['active'], archived: false },
    ended: { states: ['ended'], archived: false },
    archived: { states: ALL, archived: true },
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
