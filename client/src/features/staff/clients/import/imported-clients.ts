import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import { LANGUAGES } from '../languages.ts';
import { recordFaults, type RecordFaults } from '../record-faults.ts';
import { fits } from '../../../../parts/phone/fits.ts';
import { dateIn, type DayOrder } from './birth-dates.ts';
import type { ColumnField, Columns } from './columns.ts';

/** What a practice says of all who are in a file. */
export interface FileFacts {
  /** The country in which their numbers would be dialled. */
  readonly country: string;
  readonly order: DayOrder;
  /** The date here. */
  readonly today: string;
}

/** A cell in which stands what cannot be kept. */
export type CellFault = 'language' | 'timeZone' | 'phone' | 'date';

/** A row of a file as the record that it would become, and what has to be put right first. */
export interface ImportedClient {
  readonly record: ClientRecord;
  readonly cells: readonly CellFault[];
  readonly faults: RecordFaults;
}

/** Whether it can be added as it stands. */
export const canAdd = ({ cells, faults }: ImportedClient): boolean =>
  cells.length === 0 && Object.keys(faults).length === 0;

/** The record that a row becomes. Nothing in it is guessed: what cannot be read is a fault. */
export function importedClient(
  row: readonly string[],
  columns: Columns,
  { country, order, today }: FileFacts,
): ImportedClient {
  const cell = (field: ColumnField) => row[columns.indexOf(field)] ?? '';
  const [written, number] = [cell('born'), cell('phone')];
  const born = written === '' ? '' : dateIn(written, order);
  const [name, surname] = [cell('name'), cell('surname')];
  const language = languageIn(cell('language'));
  const timeZone = zoneIn(cell('timeZone'));
  const record: ClientRecord = {
    name,
    // Others in a group see the called name alone: a surname never becomes part of it.
    legalName: cell('legalName') || (surname && `${name} ${surname}`),
    pronouns: cell('pronouns'),
    email: cell('email').toLowerCase(),
    phone: { country: number === '' ? '' : country, number },
    language: language ?? '',
    timeZone: timeZone ?? '',
    born: born ?? '',
    consent: { by: '', ground: '' },
    prescriber: cell('prescriber'),
    state: 'waiting',
    endedOn: '',
  };
  const cells: [CellFault, boolean][] = [
    ['language', language === undefined],
    ['timeZone', timeZone === undefined],
    ['phone', !fits(number, country)],
    ['date', born === undefined],
  ];
  return {
    record,
    cells: cells.flatMap(([fault, is]) => (is ? [fault] : [])),
    faults: recordFaults(record, today),
  };
}

/** The tag of a language that is written as such, `de` or `pt-BR`; `undefined` for another word. */
function languageIn(text: string): string | undefined {
  if (text === '') return '';
  const wanted = text.replace('_', '-').toLowerCase();
  return LANGUAGES.find((tag) => tag.toLowerCase() === wanted);
}

/** The zone that is written, `Europe/Berlin`; `undefined` for none that is known here. */
function zoneIn(text: string): string | undefined {
  if (text === '') return '';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
