import type { SignalsCommand } from '@rapport/shared/contract/room/signals.ts';
import { type Capability, refuse } from '../core/capability.ts';
import { gatheringOf, seatsIn, takesPart } from '../core/gathering.ts';
import { isUnseen } from '../exercise/unseen.ts';
import { signalsEvent } from './events.ts';
import { evolveSignals } from './evolve.ts';
import { NONE, takesMoment } from './state.ts';
import { signalsView } from './view.ts';

/** How long a reaction is seen. */
const SEEN_MS = 8000;

/** A reaction sooner than this after one's last is none. */
const APART_MS = 2000;

export const signals: Capability<'signals', SignalsCommand> = {
  name: 'signals',
  events: signalsEvent,
  auditSteps: 'none',
  initial: NONE,

  commands: {
    'signal:react': {
      knownTo: 'gathering',
      by: takesPart,
      when: () => true,
      atItsTime: true,
      decide(state, { kind }, { actor, now }) {
        const last = state.signals.reactions[actor];
        if (last && now - last.at < APART_MS) return refuse('stale');
        const company = seatsIn(state, gatheringOf(state, actor) ?? '');
        const unseenBy = company.filter((listener) => isUnseen(state, actor, listener));
        return [
          {
            type: 'signal:reacted',
            seat: actor,
            kind,
            ...(unseenBy.length > 0 ? { unseenBy } : {}),
          },
        ];
      },
    },
    'signal:moment': {
      knownTo: 'gathering',
      by: takesPart,
      when: (state, actor) => !takesMoment(state, actor),
      decide: (_state, _command, { actor }) => [{ type: 'signal:moment-begun', seat: actor }],
    },
    'signal:moment-over': {
      knownTo: 'gathering',
      by: takesPart,
      when: takesMoment,
      decide: (_state, _command, { actor }) => [{ type: 'signal:moment-ended', seat: actor }],
    },
  },
  evolve: evolveSignals,

  alarm({ signals: { reactions } }) {
    const all = Object.entries(reactions);
    if (all.length === 0) return undefined;
    const first = Math.min(...all.map(([, { at }]) => at));
    const seats = all.flatMap(([seat, { at }]) => (at === first ? [seat] : []));
    return { at: first + SEEN_MS, events: [{ type: 'signal:faded', seats }] };
  },
  view: signalsView,
};
