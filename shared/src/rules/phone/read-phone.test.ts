import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN_LINES } from './known-lines.ts';
import { readPhone } from './read-phone.ts';

const digits = (text: string): string => text.replace(/\D/gu, '');

describe('[CS11] a number', () => {
  it.each([
    ['13 11 14', 'AU', '131114', '13 11 14'],
    ['116 123', 'GB', '116123', '116 123'],
    ['9-8-8', 'US', '988', '9-8-8'],
    ['0477 13 11 14', 'AU', '+61477131114', '+61 477 131 114'],
    ['1-877-303-2642', 'CA', '+18773032642', '+1 877 303 2642'],
    ['(202) 555-0142', 'US', '+12025550142', '+1 202 555 0142'],
    ['+1 (202) 555-0142', '', '+12025550142', '+1 202 555 0142'],
    ['+44 (0)20 7946 0999', 'GB', '+442079460999', '+44 20 7946 0999'],
    ['020 7946 0999', 'GB', '+442079460999', '+44 20 7946 0999'],
    ['0800/111 0 111', 'DE', '+498001110111', '+49 800 1110111'],
    ['0049 30 123456', 'DE', '+4930123456', '+49 30 123456'],
    ['0800\u20110113', 'NL', '+318000113', '+31 800 0113'],
    ['+49 30 123456', 'GB', '+4930123456', '+49 30 123456'],
  ])('%j in %j dials %s, and shows %j', (typed, country, dial, text) => {
    expect(readPhone(typed, country)).toEqual({ read: 'number', dial, text });
  });

  it.each([
    ['555-0142', 'US'],
    ['555-0142', ''],
    ['116 123', 'US'],
    ['116 123', ''],
    ['020 7946 0999', ''],
    ['020 7946 0999', 'DE'],
    ['3115', 'FR'],
    ['30 123456', 'DE'],
    ['12', 'GB'],
    ['+44 20 7946', 'GB'],
  ])('%j in %j is not known, and no link', (typed, country) => {
    expect(readPhone(typed, country)).toEqual({ read: 'unknown', text: typed });
  });

  it.each([
    ['999 / 112', 'GB', 'several'],
    ['999/112', 'GB', 'several'],
    ['999, 112', 'GB', 'several'],
    ['999 112', 'GB', 'several'],
    ['13 11 14 (24/7)', 'AU', 'several'],
    ['13 11 14 24/7', 'AU', 'several'],
    ['13 11 14 24', 'AU', 'several'],
    ['0800 1110111 112', 'DE', 'several'],
    ['08001110111/222', 'DE', 'several'],
    ['030 1234 24/7', 'DE', 'several'],
    ['116 123 (24 h)', 'GB', 'words'],
    ['116 123, evenings', 'GB', 'words'],
    ['Text HELLO to 741741', 'US', 'words'],
    ['020 7946 0999 ext. 5', 'GB', 'words'],
    ['call', 'GB', 'words'],
    ['+', 'GB', 'words'],
  ])('%j in %j is refused: %s', (typed, country, read) => {
    expect(readPhone(typed, country)).toEqual({ read });
  });
});

const COUNTRIES = [
  'AU',
  'AT',
  'CA',
  'CH',
  'DE',
  'ES',
  'FR',
  'GB',
  'IE',
  'NL',
  'NZ',
  'US',
  'JP',
  '',
];
const country = fc.constantFrom(...COUNTRIES);
const dialledNumber = fc.constantFrom(
  ...KNOWN_LINES.flatMap(({ ways, country: at }) =>
    ways.flatMap((way) => (way.kind === 'words' ? [] : [{ number: way.number, at }])),
  ),
);
const typed = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.stringMatching(/^[0-9 ()+./,;-]{0,24}$/),
  fc.stringMatching(/^\+?[0-9][0-9 -]{2,16}$/),
);

describe('[CS11] whatever is typed', () => {
  it('a link dials exactly the digits that are shown, and they are those that were typed', () => {
    fc.assert(
      fc.property(typed, country, (text, at) => {
        const found = readPhone(text, at);
        if (found.read !== 'number') return;
        expect(found.dial).toMatch(/^\+?\d{2,15}$/u);
        expect(digits(found.text)).toBe(digits(found.dial));
        // Of what was typed only what leads out of a town or a country may be left out.
        const own = digits(text.replace('(0)', '')).replace(/^0+/u, '');
        expect(digits(found.dial).endsWith(own)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the shown text as the same number again', () => {
    fc.assert(
      fc.property(typed, country, (text, at) => {
        const found = readPhone(text, at);
        if (found.read !== 'number') return;
        expect(readPhone(found.text, at)).toMatchObject({ dial: found.dial });
      }),
      { numRuns: 3000 },
    );
  });

  const between = fc.constantFrom(
    ' / ',
    '/',
    ', ',
    '; ',
    ' or ',
    ' | ',
    '  ',
    ' ',
    ' - ',
    ' (',
    '\n',
  );
  it('knows nothing of a country that is none, whatever it is called', () => {
    for (const country of ['__proto__', 'constructor', 'toString', 'XX', 'de']) {
      expect(readPhone('112', country)).toEqual({ read: 'unknown', text: '112' });
    }
  });

  it('never makes one number of two', () => {
    fc.assert(
      fc.property(dialledNumber, dialledNumber, between, ({ number, at }, other, sign) => {
        expect(readPhone(`${number}${sign}${other.number}`, at).read).not.toBe('number');
      }),
      { numRuns: 3000 },
    );
  });

  const times = fc.constantFrom(
    ...['(24/7)', '24/7', '(24 h)', '24h', 'from 6', '(18-22)', '18:00', '9-17', '(0-24)'],
  );
  it('never makes hours a part of a number', () => {
    fc.assert(
      fc.property(dialledNumber, times, fc.constantFrom(' ', ', ', ' – '), (one, time, sign) => {
        const found = readPhone(`${one.number}${sign}${time}`, one.at);
        expect(['several', 'words']).toContain(found.read);
      }),
      { numRuns: 2000 },
    );
  });
});
