import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn, orderIn } from './birth-dates.ts';
import { columnsOf } from './columns.ts';
import { decodeText } from './decode-text.ts';
import { canAdd, importedClient } from './imported-clients.ts';
import { readCsv } from './read-csv.ts';
import { seenAgain } from './seen-again.ts';

const bytes = (mark: readonly number[], text: string, width: 1 | 2, big = false): Uint8Array => {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0));
  const body =
    width === 1
      ? codes
      : codes.flatMap((code) => (big ? [code >> 8, code & 255] : [code & 255, code >> 8]));
  return Uint8Array.from([...mark, ...body]);
};
const anyText = fc
  .string({ unit: 'binary', maxLength: 30 })
  .filter((text) => !/^\uFEFF/u.test(text));

describe('the text of a file', () => {
  it('[CL15] is read as UTF-8, with or without its mark', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, marked) => {
        const encoded = new TextEncoder().encode(text);
        fc.pre(new TextDecoder().decode(encoded) === text);
        const mark = marked ? [0xef, 0xbb, 0xbf] : [];
        expect(decodeText(Uint8Array.from([...mark, ...encoded]))).toBe(text);
      }),
    );
  });

  it('[CL15] is read as UTF-16 where it says so, and else as Windows-1252', () => {
    expect(decodeText(bytes([0xff, 0xfe], 'Böhm', 2))).toBe('Böhm');
    expect(decodeText(bytes([0xfe, 0xff], 'Böhm', 2, true))).toBe('Böhm');
    expect(decodeText(bytes([], 'B\u00f6hm \u0080', 1))).toBe('Böhm €');
  });
});

describe('the table in a file', () => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const anyCell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => !text.startsWith("'"));

  it('[CL15] has its cells whole, whatever separates them and whatever is in them', () => {
    const anyRows = fc.array(fc.array(anyCell, { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(anyRows, fc.constantFrom(',', ';', '\t'), (rows, separator) => {
        const filled = rows.filter((row) => row.some((cell) => cell !== ''));
        fc.pre(filled.length > 0);
        const lines = [['Name', 'E-mail', 'Born'], ...rows].map((row) =>
          row.map(quoted).join(separator),
        );
        const table = readCsv(lines.join('\r\n'));
        expect(table).toEqual({ header: ['Name', 'E-mail', 'Born'], rows: filled });
      }),
    );
  });

  it('[CL15] may say what separates it, and undoes what guards against formulas', () => {
    expect(readCsv("sep=;\r\nName;Phone\r\nFern;'+49 30 123\r\n\r\nMoss")).toEqual({
      header: ['Name', 'Phone'],
      rows: [
        ['Fern', '+49 30 123'],
        ['Moss', ''],
      ],
    });
  });

  it('[CL15] says why it is none', () => {
    expect(readCsv('')).toBe('empty');
    expect(readCsv('Name;Phone\n')).toBe('empty');
    expect(readCsv('Name,Phone\n"Fern,1')).toBe('quotes');
  });
});

describe('what stands in a column', () => {
  it('[CL15] is known by its header, and no two columns are the same', () => {
    expect(columnsOf(['Called name', 'E-Mail', 'Date of birth', 'Notes', 'email address'])).toEqual(
      ['name', 'email', 'born', undefined, undefined],
    );
  });

  it('[CL15] dates are read in the order that the file shows, and nothing else is', () => {
    expect(orderIn(['1990-04-03', ''])).toBeUndefined();
    expect(orderIn(['03.04.1990'])).toBe('day-first');
    expect(orderIn(['03/04/1990', '13/04/1990'])).toBe('day-first');
    expect(orderIn(['03/04/1990', '04/13/1990'])).toBe('month-first');
    expect(orderIn(['03/04/1990'])).toBeUndefined();
    expect(dateIn('3/4/1990', 'day-first')).toBe('1990-04-03');
    expect(dateIn('3/4/1990', 'month-first')).toBe('1990-03-04');
    for (const none of ['30.02.1990', '3/4/90', 'soon', '1990-13-01']) {
      expect(dateIn(none, 'day-first'), none).toBeUndefined();
    }
  });
});

describe('the record that a row becomes', () => {
  const facts = { country: 'DE', order: 'day-first', today: '2026-11-29' } as const;
  const columns = columnsOf(['Name', 'Email', 'Phone', 'Language', 'Time zone', 'Born']);

  it('[CL15] holds what was written', () => {
    const row = ['Fern', 'Fern@Mail.Example', '030 123456', 'DE', 'Europe/Berlin', '03.04.1990'];
    const client = importedClient(row, columns, facts);
    expect(canAdd(client)).toBe(true);
    expect(client.record).toMatchObject({
      name: 'Fern',
      email: 'fern@mail.example',
      phone: { country: 'DE', number: '030 123456' },
      language: 'de',
      timeZone: 'Europe/Berlin',
      born: '1990-04-03',
      state: 'waiting',
    });
  });

  it('[CL15] keeps a surname out of the name that others see', () => {
    const parts = columnsOf(['Vorname', 'Nachname']);
    expect(importedClient(['Fern', 'Böhm'], parts, facts).record).toMatchObject({
      name: 'Fern',
      legalName: 'Fern Böhm',
    });
    expect(importedClient(['Fern', ''], parts, facts).record.legalName).toBe('');
  });

  it('[CL17] is told where the file has the same name or address further up', () => {
    const row = (name: string, email = '', legalName = '') => ({ name, email, legalName });
    expect(
      seenAgain([
        row('Fern', 'f@mail.example'),
        row('Moss'),
        row('FÉRN'),
        row('Olive', 'F@mail.example'),
        row('Olive'),
        row('Reed', '', 'moss '),
      ]),
    ).toEqual([undefined, undefined, 1, 1, 4, 2]);
  });

  it('[CL15] says of each cell that can not be kept, and guesses nothing', () => {
    const row = ['', 'fern', '1 or 2', 'Klingon', 'Mars/Base', 'yesterday'];
    const client = importedClient(row, columns, facts);
    expect(canAdd(client)).toBe(false);
    expect(client.cells).toEqual(expect.arrayContaining(['language', 'timeZone', 'date']));
    expect(client.faults).toMatchObject({ name: { why: 'missing' }, email: { why: 'email' } });
    expect(client.record).toMatchObject({ language: '', timeZone: '', born: '' });
  });
});
