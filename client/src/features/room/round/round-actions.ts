import { leadingKey } from '../leading/led-now.ts';
import { actionsIn, type ActionWorld, type RoomAction } from '../core/room-action.ts';

const SECONDS_EACH = 60;

/** Everyone speaking in turn. */
export function roundActions(world: ActionWorld): RoomAction[] {
  const { view, t } = world;
  const { give } = actionsIn('round', world);
  const { round, me } = view;
  return [
    ...give(t('round.start'), { type: 'round:start', seconds: SECONDS_EACH }),
    ...(round
      ? give(
          t(round.speaker === me.seat ? 'round.done' : 'round.goOn'),
          { type: 'round:next', from: round.speaker },
          { key: leadingKey(view, 'round:next') },
        )
      : []),
    ...give(t('round.pass'), { type: 'round:pass' }),
    ...give(t('round.end'), { type: 'round:end' }),
  ];
}
