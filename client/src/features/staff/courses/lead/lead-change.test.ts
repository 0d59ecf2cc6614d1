import { coverCourseRequest } from '@rapport/shared/contract/course-cover.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leadChangeOf, type LeadMeant } from './lead-change.ts';

const MEANT: readonly LeadMeant[] = [
  ...(['stand-in', 'no-stand-in'] as const).map((kind) => ({ kind, session: 's5', about: '' })),
  ...(['hand-over', 'stay'] as const).map((kind) => ({ kind, membership: 'm1', about: '' })),
];

it('[CV9] sends what the server takes, or nothing, whatever is chosen', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MEANT),
      fc.constantFrom('', 'p2'),
      fc.constantFrom('', '2026-12-01', '2028-02-29'),
      (meant, person, from) => {
        const change = leadChangeOf(meant, { person, from });
        if (change === undefined) return;
        expect(coverCourseRequest.parse({ revision: 1, change }).change).toEqual(change);
      },
    ),
  );
  const sent = MEANT.map((meant) => leadChangeOf(meant, { person: '', from: '' })?.kind);
  expect(sent).toEqual([undefined, 'no-stand-in', undefined, 'stay']);
});
