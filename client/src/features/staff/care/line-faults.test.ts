import type { CrisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import { expect, it } from 'vitest';
import { fits } from '../../../parts/phone/fits.ts';
import { changed, isSound, lineFaults, today } from './line-faults.ts';

const line: CrisisLine = {
  kind: 'crisis',
  name: 'Demo',
  country: 'US',
  region: '',
  ways: [{ kind: 'call', number: '(202) 555-0142' }],
  hours: { kind: 'always' },
  note: '',
  verifiedOn: '2026-06-16',
};

it('[CS7] finds what is missing in a line', () => {
  expect(isSound(line)).toBe(true);
  expect(lineFaults({ ...line, name: ' ' }).name).toBe(true);
  const ways: CrisisLine['ways'] = [
    { kind: 'call', number: ' ' },
    { kind: 'text', number: '741741' },
    { kind: 'words', text: '' },
  ];
  expect(lineFaults({ ...line, ways }).emptyWays).toEqual(new Set([0, 2]));
});

it('[CS11] finds two numbers in the field for one', () => {
  const ways: CrisisLine['ways'] = [{ kind: 'call', number: '911 / 988' }];
  expect(lineFaults({ ...line, ways }).wrongWays).toEqual(new Set([0]));
  expect(isSound({ ...line, ways })).toBe(false);
  expect(['', '555-0142', '911', '911 / 988', 'home'].map((typed) => fits(typed, 'US'))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it('[CS7] takes a number that was changed for one that nobody has verified', () => {
  expect(changed(line, { note: 'Evenings' }).verifiedOn).toBe('2026-06-16');
  expect(changed(line, { country: 'CA' }).verifiedOn).toBeNull();
  const other: CrisisLine['ways'] = [{ kind: 'call', number: '(202) 555-0143' }];
  expect(changed(line, { ways: other }).verifiedOn).toBeNull();
  expect(changed(line, { verifiedOn: '2026-06-17' }).verifiedOn).toBe('2026-06-17');
});

it('[CS7] writes today as the calendar here has it', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
