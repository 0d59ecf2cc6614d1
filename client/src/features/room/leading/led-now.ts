import type { ExerciseRoleView, ExerciseView } from '@rapport/shared/contract/room/exercise.ts';
import type { CommandType, RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { allows } from '@rapport/shared/rules/allows.ts';
import { currentItem } from './agenda-items.ts';
import { LEADING_KEYS } from './keys.ts';

/** All of a view that settles what is being led. */
export type LedView = Pick<RoomView, 'me' | 'can' | 'round' | 'exercise' | 'agenda'>;

/** What is done next: a command, or first what the command still wants, in its place. */
export type NextAct =
  { readonly command: RoomCommand } | { readonly open: 'exercise'; readonly for: 'exercise:cast' };

/** What the group is being led through now, and the ways on and back, as far as the viewer leads. */
export interface Led {
  readonly kind: 'round' | 'exercise' | 'agenda';
  readonly next?: NextAct;
  readonly back?: RoomCommand;
}

/**
 * What is being led now: a round, which is soon over; else the exercise; else the agenda. There is one
 * way on in a room, with one key, and header, keys, palette and panels all ask here which it is.
 */
export function ledNow(view: LedView): Led {
  const { round, exercise, me, can } = view;
  const kind = round ? 'round' : exercise ? 'exercise' : 'agenda';
  if (!me.leads) return { kind };
  const [next] = nextOf(view).filter((act) =>
    'command' in act ? allows(can, act.command) : can[act.for] !== undefined,
  );
  const [back] = backOf(view).filter((command) => allows(can, command));
  return { kind, ...(next && { next }), ...(back && { back }) };
}

/** What may come next, the likeliest first. Each names from where it goes on. */
function nextOf({ round, exercise, agenda }: LedView): NextAct[] {
  if (round) return [{ command: { type: 'round:next', from: round.speaker } }];
  if (exercise) {
    const { step, steps } = exercise;
    if (step === steps.length - 1) return [{ command: { type: 'exercise:end' } }];
    return [
      { command: { type: 'exercise:next', from: step } },
      { open: 'exercise', for: 'exercise:cast' },
    ];
  }
  const current = currentItem(agenda);
  return [
    { command: current ? { type: 'agenda:advance', from: current.id } : { type: 'agenda:start' } },
  ];
}

function backOf({ round, exercise, agenda }: LedView): RoomCommand[] {
  if (round) return [];
  if (exercise) return [{ type: 'exercise:previous', from: exercise.step }];
  const current = currentItem(agenda);
  return current ? [{ type: 'agenda:back', from: current.id }] : [];
}

/** The key that stands for a command of this type now, if it is the way on or back. */
export function leadingKey(view: LedView, type: CommandType): string | undefined {
  const { next, back } = ledNow(view);
  const nextType = next && ('command' in next ? next.command.type : next.for);
  if (type === nextType) return LEADING_KEYS.next;
  return type === back?.type ? LEADING_KEYS.back : undefined;
}

/**
 * Whether the exercise waits for somebody to say yes to a role: it has not begun, it was frozen when
 * somebody passed, or what comes next needs them all.
 */
export function waitsForRoles({ can, exercise }: Pick<LedView, 'can' | 'exercise'>): boolean {
  if (!exercise || lackingRoles(exercise).length === 0) return false;
  const { paused, step, steps } = exercise;
  return paused || (step < steps.length - 1 && can['exercise:next'] === undefined);
}

/** The roles without which the exercise does not go on: nobody has said yes to them. */
export const lackingRoles = ({ roles }: Pick<ExerciseView, 'roles'>): ExerciseRoleView[] =>
  roles.filter(({ required, accepted }) => required && !accepted);
