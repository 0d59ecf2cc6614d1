import { foldText } from '@rapport/shared/rules/fold-text.ts';
import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import type { Db } from '../../storage/database.ts';
import { noteKnown } from './known-clients.ts';
import type {} from './tables.ts';

/** The columns that lists of clients go by and are searched in. */
export function foldedColumns({
  name,
  legalName = '',
  email = '',
}: {
  name: string;
  legalName?: string;
  email?: string;
}): { sort: string; search: string } {
  const texts = [name, legalName, email].map(foldText).filter((text) => text !== '');
  return { sort: foldText(name), search: texts.join('\n') };
}

/** Opens an empty record for each of these people, who wait for their therapy. */
export async function addClientRows(
  db: Db,
  people: readonly { id: string; name: string }[],
  { at, by = null }: { at: number; by?: string | null },
): Promise<void> {
  await db
    .insertInto('client')
    .values(
      people.map(({ id, name }) => ({
        person: id,
        revision: 1,
        updated_at: at,
        updated_by: by,
        state: 'waiting' as const,
        ended_on: null,
        archived_at: null,
        ...foldedColumns({ name }),
      })),
    )
    .execute();
  await noteKnown(
    db,
    people.map(({ id }) => id),
  );
}

/** The people who are members in a course, of all who are in it. */
export const membersAmong = (
  people: readonly { person: string; role: MembershipRole }[],
): string[] => people.flatMap(({ person, role }) => (role === 'member' ? [person] : []));

/** Clients who come into a course are in therapy from then on, wherever they stood before. */
export async function beginTherapy(db: Db, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  await db
    .updateTable('client')
    .set((eb) => ({
      state: 'active',
      ended_on: null,
      archived_at: null,
      revision: eb('revision', '+', 1),
    }))
    .where('person', 'in', people)
    .where((eb) => eb.or([eb('state', '<>', 'active'), eb('archived_at', 'is not', null)]))
    .execute();
}
