import type { Kysely } from 'kysely';

/** From how many minutes after the start a course lets people in separately, where it has agreed on it. */
export async function latecomers({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('course').addColumn('late_after', 'integer').execute();
}
