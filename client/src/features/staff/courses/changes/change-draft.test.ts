import { changeCourseRequest } from '@rapport/shared/contract/course-change.ts';
import { membershipRole } from '@rapport/shared/contract/practice.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeOf, draftOf, type ChangeDraft, type Meant } from './change-draft.ts';

const session = {
  id: 's5',
  number: 5,
  phase: 'middle',
  kind: 'weekly',
  wall: '2026-12-01T18:00',
  timeZone: 'Europe/Berlin',
  startsAt: '2026-12-01T18:00:00+01:00',
  minutes: 90,
  begun: false,
} as const;
const person = { membership: 'm1', person: 'p1', name: 'Alder', role: 'member' } as const;
const MEANT: readonly Meant[] = [
  ...(['move', 'move-later', 'cancel'] as const).map((kind) => ({ kind, session })),
  ...(['extend', 'end', 'join', 'pause', 'resume'] as const).map((kind) => ({ kind })),
  { kind: 'leave', person },
];

const typed = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.constantFrom('', '0', '1', '45', '61', '999'),
);
const anyDraft: fc.Arbitrary<ChangeDraft> = fc.record({
  day: fc.constantFrom('', '2026-12-01', '2026-12-08', '2028-02-29'),
  time: fc.constantFrom('', '18:00', '02:30'),
  minutes: typed,
  madeUp: fc.boolean(),
  count: typed,
  again: fc.constantFrom('', '2026-12-01', '2026-12-15'),
  isOpen: fc.boolean(),
  skip: fc.subarray(['2026-12-22', '2026-12-29']),
  person: fc.constantFrom('', 'p2'),
  name: fc.constant('Birch'),
  role: fc.constantFrom(...membershipRole.options),
});

it('[CO25] sends what the server takes, or nothing, whatever is typed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...MEANT), anyDraft, (meant, draft) => {
      const change = changeOf(meant, draft);
      if (change === undefined) return;
      expect(changeCourseRequest.parse({ revision: 1, change }).change).toEqual(change);
    }),
  );
});

it('[CO25] sends nothing that leaves a session as it was, and nobody who was not chosen', () => {
  const opened = (meant: Meant) => changeOf(meant, draftOf(meant));
  expect(MEANT.map(opened).map((change) => change?.kind)).toEqual([
    undefined,
    undefined,
    'call-off',
    'extend',
    'end',
    undefined,
    undefined,
    undefined,
    'leave',
  ]);
  const meant: Meant = { kind: 'move', session };
  expect(changeOf(meant, { ...draftOf(meant), minutes: '60' })).toEqual({
    kind: 'move',
    session: 's5',
    wall: '2026-12-01T18:00',
    minutes: 60,
  });
});
