import type { Database } from '@rapport/server/src/storage/database.ts';

/** A row by its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows to be added, by the names of their tables. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** Adds many rows at once, much faster than the program would: all of one table are alike. */
export async function addRows(database: Database, rows: Rows): Promise<void> {
  for (const [table, some] of Object.entries(rows)) {
    const columns = Object.keys(some[0] ?? {});
    if (columns.length === 0) continue;
    const names = columns.map((column) => `"${column}"`).join(', ');
    if (database.kind === 'postgres') {
      await database.pool.query(
        `insert into "${table}" (${names})
         select ${names} from json_populate_recordset(null::"${table}", $1)`,
        [JSON.stringify(some)],
      );
      continue;
    }
    const { sqlite } = database;
    const marks = columns.map(() => '?').join(', ');
    const insert = sqlite.prepare(`insert into "${table}" (${names}) values (${marks})`);
    sqlite.transaction(() => {
      for (const row of some) insert.run(columns.map((column) => row[column]));
    })();
  }
}
