import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Appends to a table of SQLite, set as Rapport's is: on the disk before it returns. */
export function openKeeper(folder: string | undefined): (text: string) => void {
  if (folder === undefined) return () => undefined;
  const database = new DatabaseSync(join(folder, 'bare.sqlite'));
  database.exec('pragma journal_mode = WAL; pragma synchronous = FULL');
  database.exec('create table if not exists event (seq integer primary key, event text)');
  const insert = database.prepare('insert into event (event) values (?)');
  return (text) => void insert.run(text);
}
