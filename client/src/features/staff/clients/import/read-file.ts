import { CLIENT_LIMITS } from '@rapport/shared/contract/client-limits.ts';
import { newId } from '../../courses/new-id.ts';
import { orderIn, type DayOrder } from './birth-dates.ts';
import { columnsOf, type Columns } from './columns.ts';
import { decodeText } from './decode-text.ts';
import { readCsv, type CsvFault } from './read-csv.ts';

/** So large may a file be, in bytes. */
export const FILE_BYTES = 1_000_000;

/** A file that was read: its table, what its columns seem to be, and a new identifier a row. */
export interface ReadFile {
  readonly header: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
  readonly columns: Columns;
  readonly order: DayOrder;
}

/** Why a file can not be taken. */
export type FileFault = CsvFault | 'large' | 'rows' | 'unreadable';

/** Reads the file that somebody has chosen. */
export async function readFile(file: File): Promise<ReadFile | FileFault> {
  if (file.size > FILE_BYTES) return 'large';
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return 'unreadable';
  const table = readCsv(decodeText(new Uint8Array(bytes)));
  if (typeof table === 'string') return table;
  const { header, rows } = table;
  if (rows.length > CLIENT_LIMITS.imported) return 'rows';
  const columns = columnsOf(header);
  const born = columns.indexOf('born');
  return {
    header,
    columns,
    rows: rows.map((cells) => ({ id: newId(), cells })),
    order: orderIn(rows.map((cells) => cells[born] ?? '')) ?? 'day-first',
  };
}
