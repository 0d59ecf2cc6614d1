import type { MembershipRole } from '@rapport/shared/contract/practice.ts';
import { sql, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Db } from '../../storage/database.ts';
import type { Schema } from '../../storage/schema.ts';
import type {} from '../scheduling/tables.ts';
import type {} from './tables.ts';

/*
 * Who is in a course, and who takes part in which of its sessions. A membership's end may be ahead:
 * whoever hands a course over is in it until then.
 */

/** The role of a stand-in during the session, whatever their role in the course. */
export const STAND_IN_ROLE: MembershipRole = 'facilitator';

type Both = ExpressionBuilder<Schema, 'membership' | 'session'>;

/** Whether a membership had not ended when the session started. */
export const staysBeyond = (eb: Both) =>
  eb.or([
    eb('membership.left_at', 'is', null),
    eb('membership.left_at', '>', eb.ref('session.starts_at')),
  ]);

/** Whether the session is for everyone, or for that membership alone, or the membership leads. */
export const isFor = (eb: Both) =>
  eb.or([
    eb('session.only_for', 'is', null),
    eb('session.only_for', '=', eb.ref('membership.id')),
    eb('membership.role', 'in', ['facilitator', 'co-facilitator']),
  ]);

/** Whether a membership leads the session in the place of its facilitators. */
export const standsInFor = (eb: Both) =>
  eb.exists(
    eb
      .selectFrom('stand_in')
      .whereRef('stand_in.session', '=', 'session.id')
      .whereRef('stand_in.membership', '=', 'membership.id')
      .select('stand_in.session'),
  );

/** Whether a membership takes part in the session: as somebody in the course, or standing in. */
export const takesPart = (eb: Both) =>
  eb.or([
    eb.and([
      eb('membership.joined_at', '<=', eb.ref('session.starts_at')),
      staysBeyond(eb),
      isFor(eb),
    ]),
    standsInFor(eb),
  ]);

/** Whether the membership whose end stands in that column goes on at that moment. */
export const goesOn = (leftAt: string, now: number) =>
  sql<SqlBool>`(${sql.ref(leftAt)} is null or ${sql.ref(leftAt)} > ${now})`;

/** The sessions, past ones too, that the holder of a staff account leads in another's place. */
export const sessionsStoodIn = (db: Db, account: string) =>
  db
    .selectFrom('stand_in')
    .innerJoin('membership', 'membership.id', 'stand_in.membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .where('person.account', '=', account)
    .select('stand_in.session');
