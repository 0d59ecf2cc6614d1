import { createHash } from 'node:crypto';
import pg from 'pg';

/** A database of PostgreSQL's, for one test. */
export interface PostgresPlace {
  readonly url: string;
  remove(): Promise<void>;
}

/** What a database is made of, apart from the rows: if a test has changed that, it is made anew. */
const SHAPE = `select md5(string_agg(line, ',' order by line)) as shape from (
  select format('%s %s %s %s', c.relname, c.relkind, a.attname, a.atttypid) as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and a.attnum > 0
  union all select tgname::text from pg_trigger
  union all select proname::text from pg_proc where pronamespace = 'public'::regnamespace
) as lines`;

/** Takes out all rows, also those that the tables themselves let nobody take out. */
const EMPTY = `do $$
declare name text; filled boolean;
begin
  set local session_replication_role = replica;
  for name in select tablename from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%'
  loop
    execute format('select exists (select from %I)', name) into filled;
    if filled then execute format('delete from %I', name); end if;
  end loop;
end $$`;

/** What the connections below call themselves; they write nothing while they wait. */
const KEEPER = 'rapport test keeper';

/** Ends the connections that a test has left, so that none writes into the next. */
const ALONE = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name <> '${KEEPER}'`;

/** A new database, made of a template. */
export async function newDatabase(server: string, template: string): Promise<PostgresPlace> {
  const name = `rapport_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await on(server, (client) => client.query(`create database ${name} template ${template}`));
  return {
    url: urlOf(server, name),
    remove: () => on(server, (client) => drop(client, name)),
  };
}

/** Drops the databases that were made of a template and kept. */
export async function dropKept(server: string, template: string): Promise<void> {
  await on(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where starts_with(datname, $1)`,
      [keptOf(template)],
    );
    for (const { datname } of rows) await drop(client, datname);
  });
}

/**
 * Gives a test a database with the tables of a template and without rows. They are used again, also
 * by other processes: making one takes many times as long as emptying it.
 * @param server the URL of a server, as a superuser
 */
export function keptDatabases(server: string, template: string): () => Promise<PostgresPlace> {
  const taken = new Set<string>();
  const connections = new Map<string, Promise<pg.Client>>();
  /** One connection to each, for as long as this process lasts: so do the locks of the first. */
  const connection = (name: string) => {
    const known = connections.get(name) ?? keep(name);
    connections.set(name, known);
    return known;
  };
  const keep = async (name: string) => {
    const client = await connect(urlOf(server, name));
    // Another process has dropped the database to make it anew.
    client.on('error', () => connections.delete(name));
    return client;
  };
  const leave = async (name: string) => {
    const client = await connections.get(name);
    connections.delete(name);
    await client?.end();
  };
  const main = () => connection(new URL(server).pathname.slice(1));
  let wanted: Promise<string> | undefined;

  /** The first database that nobody uses. */
  async function claim(): Promise<string> {
    for (let number = 1; ; number += 1) {
      const name = `${keptOf(template)}${number}`;
      if (taken.has(name)) continue;
      taken.add(name);
      if (await is(await main(), `select pg_try_advisory_lock($1)`, lockOf(name))) return name;
      taken.delete(name);
    }
  }

  /** Empties a database. Returns whether it is then like the template. */
  async function emptied(name: string): Promise<boolean> {
    const client = await connection(name);
    await client.query(ALONE);
    if ((await shapeOf(client)) !== (await wanted)) return false;
    await client.query(EMPTY);
    return true;
  }

  return async () => {
    wanted ??= on(urlOf(server, template), shapeOf);
    const name = await claim();
    const exists = `select exists (select from pg_database where datname = $1)`;
    if (!(await is(await main(), exists, name)) || !(await emptied(name))) {
      await leave(name);
      await drop(await main(), name);
      await (await main()).query(`create database ${name} template ${template}`);
    }
    return {
      url: urlOf(server, name),
      async remove() {
        await (await main()).query(`select pg_advisory_unlock($1)`, [lockOf(name)]);
        taken.delete(name);
      },
    };
  };
}

const keptOf = (template: string) => `${template}_kept_`;

const lockOf = (name: string) => createHash('sha256').update(name).digest().readInt32BE();

/** Drops a database, whoever is connected to it. */
async function drop(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${name} with (force)`);
}

async function shapeOf(client: pg.Client): Promise<string> {
  return (await client.query<{ shape: string }>(SHAPE)).rows[0]?.shape ?? '';
}

async function is(client: pg.Client, question: string, value: unknown): Promise<boolean> {
  const { rows } = await client.query<Record<string, boolean>>(question, [value]);
  return Object.values(rows[0] ?? {})[0] === true;
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: KEEPER });
  await client.connect();
  return client;
}

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
