import { parse } from 'papaparse';

/** A table as it stands in a file: every row has as many cells as the header. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Why a file is no table that can be read. */
export type CsvFault = 'empty' | 'quotes';

/** As spreadsheets may say in a first line of its own what separates the cells. */
const SEPARATOR = /^sep=(.)\r?\n/iu;

/** Before these a spreadsheet's export puts an apostrophe, so that no cell is taken for a formula. */
const GUARDED = /^'(?=[=+\-@\t\r])/u;

/** Reads a table of cells separated by commas, semicolons or tabs; rows without a word are left out. */
export function readCsv(text: string): CsvTable | CsvFault {
  const [line = '', separator] = SEPARATOR.exec(text) ?? [];
  const { data, errors } = parse<string[]>(text.slice(line.length), {
    delimiter: separator ?? '',
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: 'greedy',
  });
  if (errors.some(({ type }) => type === 'Quotes')) return 'quotes';
  const [header, ...rows] = data.map((row) => row.map((cell) => plain(cell)));
  if (!header || rows.length === 0) return 'empty';
  return { header, rows: rows.map((row) => header.map((_, at) => row[at] ?? '')) };
}

const plain = (cell: string): string => cell.trim().replace(GUARDED, '');
