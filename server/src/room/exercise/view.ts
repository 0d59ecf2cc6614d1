import type { CardText } from '@rapport/shared/content/card.ts';
import { contentTexts } from '@rapport/shared/content/texts.ts';
import type { ExerciseRoleView, ExerciseView } from '@rapport/shared/contract/room/exercise.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { leadsRoom } from '../core/admission.ts';
import type { ViewOf } from '../core/capability.ts';
import { memoizedBy } from '../core/memoized.ts';
import type { RoomState } from '../core/state.ts';
import {
  currentStep,
  type Exercise,
  exerciseOf,
  inPlay,
  isForFacilitator,
  roleOfSeat,
} from './state.ts';

/** The words of the card that is played; `undefined` for one that the library has lost. */
export function cardTextOf(
  { card, own }: Pick<Exercise, 'card' | 'own'>,
  locale: string,
): CardText | undefined {
  if (!own) return contentTexts(locale).cards[card];
  const { title, scenario, caution, aim, roles, prompts, observe, debrief } = own;
  return {
    title,
    scenario,
    ...(caution === undefined ? {} : { caution }),
    ...(aim === undefined ? {} : { aim }),
    roles: Object.fromEntries(roles.map(({ id, name, brief }) => [id, { name, brief }])),
    prompts,
    observe: observe ?? contentTexts(locale).observe,
    debrief,
  };
}

/**
 * The exercise as one seat may know it. A brief goes to who plays the role, prompts to the coach,
 * both to facilitators, and to nobody else.
 */
export function exerciseViewOf(
  exercise: Exercise,
  state: RoomState,
  viewer: SeatId,
  locale: string,
): ExerciseView {
  const { steps: stepTexts, optOut, observe, exclusions } = contentTexts(locale);
  const text = cardTextOf(exercise, locale);
  const leading = leadsRoom(state, viewer);
  const own = roleOfSeat(exercise, viewer);
  const kind = currentStep(exercise) ?? 'casting';
  const coaching = exercise.roles.some((role) => role.id === own && role.kind === 'coach');

  const roles = exercise.roles.map((role): ExerciseRoleView => {
    const casting = exercise.cast[role.id];
    const offers = exercise.volunteers[role.id];
    const roleText = text?.roles[role.id];
    return {
      id: role.id,
      kind: role.kind,
      name: roleText?.name ?? '',
      required: role.required,
      ...(casting ? { seat: casting.seat } : {}),
      accepted: casting?.accepted ?? false,
      open: offers !== undefined,
      ...(isForFacilitator(exercise, role) ? { forFacilitator: true } : {}),
      ...((leading || role.id === own) && roleText ? { brief: roleText.brief } : {}),
      ...(leading && offers ? { volunteers: [...offers] } : {}),
      ...(!leading && offers?.includes(viewer) ? { offered: true } : {}),
    };
  });

  return {
    card: exercise.card,
    title: text?.title ?? '',
    scenario: text?.scenario ?? '',
    optOut,
    steps: exercise.steps.map((step) => ({
      kind: step.kind,
      title: stepTexts[step.kind].title,
    })),
    step: exercise.step,
    instruction: (kind === 'aim' ? text?.aim : undefined) ?? stepTexts[kind].instruction,
    ...(own === undefined && inPlay(exercise) ? { observe: text?.observe ?? observe } : {}),
    roles,
    paused: exercise.paused,
    ...(exercise.timer ? { timer: exercise.timer } : {}),
    ...((leading || coaching) && text ? { prompts: [...text.prompts] } : {}),
    ...(leading && text?.caution !== undefined ? { caution: text.caution } : {}),
    ...(leading ? { exclusions } : {}),
    stage: exercise.stage,
    ...(exercise.whisper && concerns(exercise.whisper, viewer, leading)
      ? { whisper: exercise.whisper }
      : {}),
    ...(exercise.whispering && concerns(exercise.whispering, viewer, leading)
      ? { whispering: exercise.whispering }
      : {}),
    ...(leading ? { passed: [...exercise.passed] } : {}),
    ...(kind === 'debrief' && text ? { debrief: [...text.debrief] } : {}),
  };
}

/** What is whispered is for the two it is between; facilitators know of it. */
const concerns = (
  { from, to }: { from: SeatId; to: SeatId },
  viewer: SeatId,
  leading: boolean,
): boolean => leading || viewer === from || viewer === to;

const exerciseViews = memoizedBy<ExerciseView>((state) => [
  state.exercise,
  state.breakout,
  state.care,
  state.lobby,
  state.session,
]);

export const exerciseView: ViewOf = (state, viewer, locale) => {
  const current = exerciseOf(state, viewer);
  if (!current) return {};
  const exercise = exerciseViews(state, `${viewer} ${locale}`, () =>
    exerciseViewOf(current, state, viewer, locale),
  );
  return { exercise };
};
