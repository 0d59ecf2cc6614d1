/** What of a client’s record can stand in a column; a surname becomes part of the legal name. */
export const COLUMN_FIELDS = [
  'name',
  'surname',
  'legalName',
  'pronouns',
  'email',
  'phone',
  'language',
  'timeZone',
  'born',
  'prescriber',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** What stands in each column; `undefined` for what is left out. */
export type Columns = readonly (ColumnField | undefined)[];

/** Words of headers, in English and German, without case, spaces and signs. */
const WORDS: Readonly<Record<ColumnField, readonly string[]>> = {
  name: [
    'name',
    'calledname',
    'preferredname',
    'client',
    'clientname',
    'firstname',
    'givenname',
    'rufname',
    'vorname',
  ],
  surname: ['surname', 'lastname', 'familyname', 'nachname', 'familienname'],
  legalName: ['legalname', 'fullname', 'vollername'],
  pronouns: ['pronouns', 'pronomen'],
  email: ['email', 'emailaddress', 'mail', 'emailadresse'],
  phone: ['phone', 'telephone', 'mobile', 'phonenumber', 'telefon', 'handy', 'mobil'],
  language: ['language', 'sprache'],
  timeZone: ['timezone', 'zeitzone'],
  born: ['born', 'dateofbirth', 'birthdate', 'dob', 'birthday', 'geburtsdatum', 'geboren'],
  prescriber: ['prescriber', 'doctor', 'gp', 'arzt', 'hausarzt'],
};

const folded = (header: string): string => header.toLowerCase().replace(/[^\p{L}]/gu, '');

/** What stands in each column, as far as its header says; of two alike the first. */
export function columnsOf(header: readonly string[]): Columns {
  const taken = new Set<ColumnField>();
  return header.map((title) => {
    const word = folded(title);
    const field = COLUMN_FIELDS.find((one) => WORDS[one].includes(word) && !taken.has(one));
    if (field) taken.add(field);
    return field;
  });
}
