import { expect, it } from 'vitest';
import { lineFaults, today } from './line-faults.ts';

const line = { label: 'Demo', how: '555-0142', note: '', region: '', verifiedOn: '2026-06-16' };

it('[CS7] finds what is missing in a line, and a day that has not come yet', () => {
  const faults = (change: Partial<typeof line>) => [
    ...lineFaults({ ...line, ...change }, '2026-06-16'),
  ];
  expect(faults({})).toEqual([]);
  expect(faults({ label: ' ', how: '' })).toEqual(['label', 'how']);
  expect(faults({ verifiedOn: '' })).toEqual(['verifiedOn']);
  expect(faults({ verifiedOn: '2026-06-17' })).toEqual(['verifiedOn']);
  expect(faults({ verifiedOn: '2026-06-15' })).toEqual([]);
});

it('[CS7] writes today as the calendar here has it', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
