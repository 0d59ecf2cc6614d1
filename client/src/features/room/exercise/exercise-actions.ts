import { targetsOf } from '@rapport/shared/rules/allows.ts';
import { STAGES } from './stages.ts';
import { actionsIn, type ActionWorld, type RoomAction } from '../core/room-action.ts';
import { leadingKey } from '../leading/led-now.ts';
import { FREEZE_KEY } from './keys.ts';

/** Playing an exercise, and leading it. */
export function exerciseActions(world: ActionWorld): RoomAction[] {
  const { view, t } = world;
  const { exercise, me, floor } = view;
  const { give, lead } = actionsIn('exercise', world);
  if (!exercise) return lead(t('palette.chooseCard'), 'exercise:choose', 'exercise');
  const { step: from, roles, steps } = exercise;
  const own = roles.find(({ seat }) => seat === me.seat);
  const nameOf = (seat: string) => floor?.seats[seat]?.name ?? '';
  return [
    ...give(t('palette.accept', { role: own?.name ?? '' }), { type: 'exercise:accept' }),
    ...give(t(own?.accepted === true ? 'exercise.passLater' : 'exercise.pass'), {
      type: 'exercise:pass',
    }),
    ...roles.flatMap(({ id, name, open, offered }) =>
      open && offered !== true
        ? give(t('exercise.volunteerNamed', { role: name }), {
            type: 'exercise:volunteer',
            role: id,
          })
        : [],
    ),
    ...give(
      t(from === 0 ? 'exercise.begin' : 'exercise.next'),
      { type: 'exercise:next', from },
      { key: leadingKey(view, 'exercise:next') },
    ),
    ...give(t('exercise.pause'), { type: 'exercise:pause' }, { key: FREEZE_KEY }),
    ...give(t('exercise.resume'), { type: 'exercise:resume' }, { key: FREEZE_KEY }),
    ...give(
      t('exercise.previous'),
      { type: 'exercise:previous', from },
      { key: leadingKey(view, 'exercise:previous') },
    ),
    ...give(t('exercise.plusOneLong'), { type: 'exercise:extend', seconds: 60 }),
    ...give(t('exercise.swap'), { type: 'exercise:swap' }),
    ...give(t('exercise.replay'), { type: 'exercise:replay' }),
    ...STAGES.flatMap((stage) =>
      stage === exercise.stage
        ? []
        : give(t('palette.stage', { kind: t(`exercise.stageKind.${stage}`) }), {
            type: 'exercise:stage',
            stage,
          }),
    ),
    ...roles.flatMap(({ id, name, seat, open, forFacilitator }) =>
      seat === undefined && !open && forFacilitator !== true
        ? give(t('palette.askVolunteers', { role: name }), {
            type: 'exercise:ask-volunteers',
            role: id,
          })
        : [],
    ),
    ...lead(t('palette.cast'), 'exercise:cast', 'exercise', {
      key: leadingKey(view, 'exercise:cast'),
    }),
    ...lead(t('palette.whisper'), 'exercise:whisper', 'exercise'),
    ...targetsOf(view.can, 'exercise:whisper-aloud').flatMap((seat) =>
      give(t('exercise.whisper.aloud', { name: nameOf(seat) }), {
        type: 'exercise:whisper-aloud',
        seat,
      }),
    ),
    ...give(t('exercise.whisper.aloudStop'), { type: 'exercise:stop-whispering' }),
    ...steps
      .slice(0, from)
      .flatMap(({ title }, step) =>
        give(t('palette.rewind', { title }), { type: 'exercise:rewind', from, step }),
      ),
    ...give(t('exercise.stop'), { type: 'exercise:stop' }),
    ...give(
      t('palette.endExercise'),
      { type: 'exercise:end' },
      {
        key: leadingKey(view, 'exercise:end'),
        confirm: {
          title: t('exercise.endTitle'),
          words: t('exercise.endWords'),
          confirm: t('exercise.end'),
        },
      },
    ),
  ];
}
