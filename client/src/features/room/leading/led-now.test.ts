// @vitest-environment jsdom
import type { Can, CommandType, RoomView } from '@rapport/shared/contract/room.ts';
import { allows } from '@rapport/shared/rules/allows.ts';
import fc from 'fast-check';
import { createTranslator } from 'use-intl/core';
import { expect, it } from 'vitest';
import { room } from '../../../messages/en/room.ts';
import { attention } from '../attention/attention.ts';
import type { ActionWorld } from '../core/room-action.ts';
import { FACILITATOR, MEMBER } from '../core/test-view.ts';
import { FEATURES } from '../features.ts';
import { roomActions } from '../palette/room-actions.ts';
import { LEADING_KEYS } from './keys.ts';
import { lackingRoles, ledNow } from './led-now.ts';

const t = createTranslator({ locale: 'en', messages: { room }, namespace: 'room' });

const LEADING: readonly CommandType[] = [
  'agenda:start',
  'agenda:advance',
  'agenda:back',
  'exercise:next',
  'exercise:previous',
  'exercise:cast',
  'exercise:end',
  'round:next',
  'round:end',
];

const agenda = fc.record({
  state: fc.constantFrom('ready', 'running', 'paused', 'finished'),
  at: fc.integer({ min: -1, max: 2 }),
});
const exercise = fc.record({
  step: fc.nat(3),
  paused: fc.boolean(),
  accepted: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
});
const speaker = fc.constantFrom('a', 'b', 'lead');

/** A room in which any of what is led goes on, seen by somebody who may do any of it. */
const rooms: fc.Arbitrary<RoomView> = fc
  .record({
    leads: fc.boolean(),
    can: fc.subarray([...LEADING]),
    agenda: fc.option(agenda),
    exercise: fc.option(exercise),
    speaker: fc.option(speaker),
  })
  .map(({ leads, can, agenda: plan, exercise: scene, speaker: turn }) => ({
    ...(leads ? FACILITATOR : MEMBER),
    can: Object.fromEntries(can.map((type) => [type, true])),
    ...(plan && {
      agenda: {
        state: plan.state as 'ready',
        items: ['one', 'two', 'three'].map((id, index) => ({
          id,
          title: id,
          minutes: 5,
          state: index === plan.at ? ('current' as const) : ('ahead' as const),
        })),
        // An hour over its time, so that there is something to attend to.
        item: { countedMs: 3_600_000, since: 0 },
      },
    }),
    ...(scene && {
      exercise: {
        card: 'call',
        title: 'The call',
        scenario: '',
        optOut: '',
        steps: ['casting', 'play', 'derole', 'debrief'].map((kind) => ({
          kind: kind as 'play',
          title: kind,
        })),
        step: scene.step,
        instruction: '',
        roles: scene.accepted.map((accepted, index) => ({
          id: String(index),
          kind: 'other' as const,
          name: `Role ${String(index)}`,
          required: true,
          accepted,
          open: false,
        })),
        paused: scene.paused,
        stage: 'aside' as const,
      },
    }),
    ...(turn && {
      round: { speaker: turn, next: [], done: [], stopwatch: { countedMs: 0 }, seconds: 60 },
    }),
  }));

const actionsOf = (view: RoomView) => {
  const world: ActionWorld = {
    view,
    t,
    switches: { microphone: true, camera: true },
    canShare: true,
    choice: { layout: 'gallery', hideSelf: false },
    views: [],
  };
  return roomActions(FEATURES, world);
};

const kindOf = ({ round, exercise: scene }: RoomView) =>
  round ? 'round' : scene ? 'exercise' : 'agenda';

it('[LE1] is the round, else the exercise, else the agenda, and moves nothing else', () => {
  fc.assert(
    fc.property(rooms, (view) => {
      const { kind, next, back } = ledNow(view);
      expect(kind).toBe(kindOf(view));
      if (!view.me.leads) expect([next, back]).toEqual([undefined, undefined]);
      const types = [next && ('command' in next ? next.command.type : next.for), back?.type];
      for (const type of types) if (type) expect(type.split(':')[0]).toBe(kind);
    }),
    { numRuns: 2000 },
  );
});

it('[LE1] offers what may be done, and names from where it goes on', () => {
  fc.assert(
    fc.property(rooms, (view) => {
      const { next, back } = ledNow(view);
      const commands = [
        ...(next && 'command' in next ? [next.command] : []),
        ...(back ? [back] : []),
      ];
      for (const command of commands) {
        expect(allows(view.can, command)).toBe(true);
        const { type } = command;
        if (type === 'round:next') expect(command.from).toBe(view.round?.speaker);
        if (type === 'exercise:next') expect(command.from).toBe(view.exercise?.step);
        if (type === 'exercise:previous') expect(command.from).toBe(view.exercise?.step);
        if (type === 'agenda:advance' || type === 'agenda:back') {
          expect(view.agenda?.items.find(({ id }) => id === command.from)?.state).toBe('current');
        }
      }
    }),
    { numRuns: 2000 },
  );
});

it('[LE1] is what the keys do, and what the palette says of them', () => {
  fc.assert(
    fc.property(rooms, (view) => {
      const { next, back } = ledNow(view);
      const under = (key: string) =>
        actionsOf(view)
          .filter((action) => action.key === key)
          .map(({ command }) => command);
      const type = next && ('command' in next ? next.command.type : next.for);
      expect(under(LEADING_KEYS.next)).toEqual(type ? [type] : []);
      expect(under(LEADING_KEYS.back)).toEqual(back ? [back.type] : []);
    }),
    { numRuns: 500 },
  );
});

it('[LE1] has no other way on beside it where an item is over its time', () => {
  fc.assert(
    fc.property(rooms, (view) => {
      for (const { id, act } of attention(FEATURES, view, 0)) {
        if (!id.startsWith('over:') || act?.does !== 'next') continue;
        expect(ledNow(view).next).toEqual({ command: act.command });
      }
    }),
    { numRuns: 500 },
  );
});

it('[LE1] leads to the roles while one of them is empty, and asks to end after the last step', () => {
  const can: Can = { 'exercise:cast': true, 'exercise:end': true, 'agenda:advance': true };
  const at = (step: number, more: Can = {}) =>
    ledNow({
      ...FACILITATOR,
      can: { ...can, ...more },
      exercise: fc.sample(
        rooms.filter((view) => view.exercise?.step === step),
        1,
      )[0]?.exercise,
    }).next;
  expect(at(0)).toEqual({ open: 'exercise', for: 'exercise:cast' });
  expect(at(0, { 'exercise:next': true })).toEqual({ command: { type: 'exercise:next', from: 0 } });
  expect(at(3)).toEqual({ command: { type: 'exercise:end' } });
});

it('names the roles that are needed and have no yes', () => {
  const role = { kind: 'other', name: '', open: false } as const;
  const roles = [
    { ...role, id: 'yes', required: true, accepted: true },
    { ...role, id: 'asked', required: true, accepted: false, seat: 'a' },
    { ...role, id: 'empty', required: true, accepted: false },
    { ...role, id: 'spare', required: false, accepted: false },
  ];
  expect(lackingRoles({ roles }).map(({ id }) => id)).toEqual(['asked', 'empty']);
});
