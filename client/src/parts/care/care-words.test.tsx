import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import { careSheets } from '../../messages/en/care-sheets.ts';
import { helpNow } from '../../messages/en/help-now.ts';
import { CareWords } from './CareWords.tsx';

const plan = {
  signs: 'I lie awake.',
  helps: '',
  places: '',
  people: '',
  professionals: '',
  surroundings: '',
};

it('[CS10] what is needed first stands first, and a number is called with one press', () => {
  const drawn = renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="UTC" messages={{ careSheets, helpNow }}>
      <CareWords
        name="Fern"
        whereabouts="At the bus stop"
        shown={{
          sheet: {
            contact: {
              name: 'Moss',
              relation: 'Sister',
              phone: { country: 'US', number: '(202) 555-0117' },
              note: '',
              agreedOn: '2026-05-04',
            },
            address: '12 Invented Lane',
            emergency: '112',
            plan,
          },
          phone: { text: '(202) 555-0117', dial: '+12025550117' },
          lines: [],
        }}
      />
    </IntlProvider>,
  );
  const places = [
    'At the bus stop',
    'Moss',
    'href="tel:+12025550117"',
    'May 4, 2026',
    `>${careSheets.lines}<`,
    '12 Invented Lane',
    'I lie awake.',
  ].map((text) => drawn.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});
