import type { Phone } from '@rapport/shared/contract/phone.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { recordIn } from './sealed-record.ts';
import type {} from './tables.ts';

/** The telephone number in a client's record; empty where there is none. */
export async function phoneOf(
  { db, clientSeal }: Pick<PracticeContext, 'db' | 'clientSeal'>,
  person: string,
): Promise<Phone> {
  const row = await db
    .selectFrom('client')
    .innerJoin('person', 'person.id', 'client.person')
    .where('client.person', '=', person)
    .selectAll('client')
    .select('person.name')
    .executeTakeFirst();
  return row ? recordIn(clientSeal, row).phone : { country: '', number: '' };
}
