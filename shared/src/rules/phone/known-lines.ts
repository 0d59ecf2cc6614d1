import type { CrisisLine, ReachWay } from '../../contract/crisis-lines.ts';
import { EUROPE } from './short-codes.ts';

/** A line that the program knows of. Nobody has verified it for the practice. */
export type KnownLine = Omit<CrisisLine, 'verifiedOn'>;

const call = (number: string): ReachWay => ({ kind: 'call', number });
const text = (number: string): ReachWay => ({ kind: 'text', number });

const line = (
  country: string,
  name: string,
  ways: ReachWay[],
  { region = '', note = '', always = false } = {},
): KnownLine => ({
  kind: 'crisis',
  name,
  country,
  region,
  ways,
  hours: always ? { kind: 'always' } : { kind: 'words', text: '' },
  note,
});

const emergency = (country: string, ...numbers: string[]): KnownLine => ({
  kind: 'emergency',
  name: 'Emergency services',
  country,
  region: '',
  ways: numbers.map(call),
  hours: { kind: 'always' },
  note: '',
});

const day = { always: true };

const NATIONAL: readonly KnownLine[] = [
  emergency('US', '911'),
  line('US', '988 Suicide & Crisis Lifeline', [call('988'), text('988')], day),
  emergency('CA', '911'),
  line('CA', '9-8-8 Suicide Crisis Helpline', [call('988'), text('988')], day),
  line('CA', 'Mental Health Help Line', [call('1-877-303-2642')], { region: 'Alberta', ...day }),
  emergency('GB', '999', '112'),
  line('GB', 'Samaritans', [call('116 123')], day),
  line('GB', 'NHS 111', [call('111')], {
    region: 'England and Wales',
    note: 'Choose option 2 for mental health.',
    ...day,
  }),
  line('GB', 'Lifeline', [call('0808 808 8000')], { region: 'Northern Ireland', ...day }),
  emergency('IE', '112', '999'),
  line('IE', 'Samaritans', [call('116 123')], day),
  line('IE', 'Pieta', [call('1800 247 247')], day),
  emergency('DE', '112'),
  line('DE', 'TelefonSeelsorge', [call('0800 111 0 111'), call('116 123')], day),
  emergency('AT', '112', '144'),
  line('AT', 'TelefonSeelsorge', [call('142')], day),
  emergency('CH', '112', '144'),
  line('CH', 'Die Dargebotene Hand · La Main Tendue', [call('143')], day),
  emergency('FR', '112', '15'),
  line('FR', 'Numéro national de prévention du suicide', [call('3114')], day),
  emergency('NL', '112'),
  line('NL', '113 Zelfmoordpreventie', [call('113'), call('0800-0113')], day),
  emergency('ES', '112'),
  line('ES', 'Línea de atención a la conducta suicida', [call('024')], day),
  emergency('AU', '000', '112'),
  line('AU', 'Lifeline', [call('13 11 14'), text('0477 13 11 14')], day),
  emergency('NZ', '111'),
  line('NZ', 'Need to talk?', [call('1737'), text('1737')], day),
];

/**
 * The lines to start from, by country. They are not promises: numbers change, so each is offered to
 * staff alone, and is shown to a client only once somebody has called it or looked it up.
 */
export const KNOWN_LINES: readonly KnownLine[] = [
  ...NATIONAL,
  ...EUROPE.filter((country) => !NATIONAL.some((known) => known.country === country)).map(
    (country) => emergency(country, '112'),
  ),
];

/** The lines known in a country; none where there are none. */
export const knownLinesIn = (country: string): KnownLine[] =>
  KNOWN_LINES.filter((known) => known.country === country);
