import type { Mailbox } from '../../mail/post.ts';
import { attended } from '../appointments/attended.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import type {} from '../people/tables.ts';
import { pauseOf, type Pause } from '../scheduling/pause.ts';
import type {} from '../scheduling/tables.ts';

/** Whom a letter is for. */
export interface Reader {
  readonly person: string;
  readonly membership: string;
  readonly course: string;
  readonly to: Mailbox;
}

/** Whom a letter about somebody's part in a course is for; nobody where they have no address. */
export async function readerOf(
  {
    db,
    mailOf,
  }: Pick<PracticeContext, 'db'> & { mailOf: (person: string) => Promise<string | undefined> },
  membership: string,
): Promise<Reader | undefined> {
  const row = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .where('membership.id', '=', membership)
    .select(['person.id as person', 'person.name', 'membership.course'])
    .executeTakeFirst();
  const address = row && (await mailOf(row.person));
  if (!row || address === undefined || address === '') return undefined;
  const { person, name, course } = row;
  return { person, membership, course, to: { name, address } };
}

/** The pause of a course, while it is ahead or goes on. */
export async function pauseFor(
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  course: string,
): Promise<Pause | undefined> {
  const row = await db
    .selectFrom('course')
    .where('id', '=', course)
    .select(['paused_from as pausedFrom', 'paused_again as pausedAgain', 'time_zone as timeZone'])
    .executeTakeFirst();
  return row && pauseOf(row, clock.now());
}

/** The appointments of somebody's part in a course that are still to come, by their starts. */
export const plannedFor = (
  { db, clock }: Pick<PracticeContext, 'db' | 'clock'>,
  membership: string,
): Promise<{ session: string; at: number; timeZone: string }[]> =>
  attended(db)
    .where('membership.id', '=', membership)
    .where('session.starts_at', '>', clock.now())
    .select(['session.id as session', 'session.starts_at as at', 'session.time_zone as timeZone'])
    .execute();
