import { openCallsWords } from '../care/open-calls-words.ts';
import type { BarDialog } from '../core/bar-dialog.ts';
import { LAYOUTS } from '@rapport/shared/rules/room-layout.ts';
import type { ViewChoice } from '../stores/view-choice.ts';
import {
  actionsIn,
  withKey,
  type ActionDoor,
  type ActionWorld,
  type RoomAction,
} from '../core/room-action.ts';
import { HAND_KEYS } from '../hands/keys.ts';
import { arrangement } from '../stage/arrangement.ts';
import { OWN_KEYS } from './keys.ts';

const DEVICES = {
  microphone: ['floor:mute', 'floor:unmute'],
  camera: ['floor:camera-off', 'floor:camera-on'],
} as const;

/** An action that opens one of the bar's dialogs. */
const shows = (
  dialog: Exclude<BarDialog, 'palette'>,
  words: string,
  extra: Pick<RoomAction, 'command' | 'key'> = {},
): RoomAction => ({
  id: dialog,
  group: 'own',
  words,
  ...extra,
  run: (door) => door.show(dialog),
});

/** Microphone, camera, hand, and what belongs to oneself. */
export function ownActions(world: ActionWorld): RoomAction[] {
  const { view, t, switches, canShare, unheard } = world;
  const { give } = actionsIn('own', world);
  const device = (name: 'microphone' | 'camera'): RoomAction[] => {
    const on = switches[name];
    // What was just pressed and has not arrived yet may be taken back at once all the same.
    if (DEVICES[name].every((type) => view.can[type] === undefined)) return [];
    const [off, turnOn] = DEVICES[name];
    return [
      {
        id: name,
        group: 'own',
        words: t(`palette.${name}${on ? 'Off' : 'On'}`),
        command: on ? off : turnOn,
        // A letter may have been meant for something else: it never turns a device on.
        ...withKey({ key: on ? OWN_KEYS[name] : undefined }),
        run: (door) => void door.turn(name, !on),
      },
    ];
  };
  return [
    ...(unheard === undefined
      ? []
      : [
          {
            id: 'hear',
            group: 'own' as const,
            words: unheard === '' ? t('palette.hear') : t('palette.hearThrough', { name: unheard }),
            run: (door: ActionDoor) => void door.hear(),
          },
        ]),
    ...device('microphone'),
    ...device('camera'),
    ...give(t('palette.raiseHand'), { type: 'floor:raise-hand' }, { key: HAND_KEYS.hand }),
    ...give(t('palette.lowerHand'), { type: 'floor:lower-hand' }, { key: HAND_KEYS.hand }),
    ...(canShare && view.can['share:start'] === true
      ? [
          {
            id: 'share',
            group: 'own' as const,
            words: t('palette.shareStart'),
            command: 'share:start' as const,
            run: (door: ActionDoor) => void door.share(),
          },
        ]
      : []),
    ...give(t('palette.shareStop'), { type: 'share:stop' }),
    ...give(t('palette.moment'), { type: 'signal:moment' }),
    ...give(t('palette.momentOver'), { type: 'signal:moment-over' }),
    ...(view.can['signal:react'] === undefined
      ? []
      : [shows('signs', t('palette.react'), { command: 'signal:react' })]),
    shows('view', t('palette.arrange')),
    shows('devices', t('palette.devices')),
    shows('recording', t('palette.recording')),
    shows('help-now', t('palette.helpNow')),
    shows('help', t('palette.help'), withKey({ key: OWN_KEYS.help })),
    ...give(
      t('palette.leave'),
      { type: 'floor:leave' },
      {
        confirm: {
          title: t('leave.title'),
          words: [t('leave.words'), ...openCallsWords(world, 'leave')].join(' '),
          confirm: t('leave.leave'),
        },
      },
    ),
  ];
}

/** What can be shown; the first nine have the digits for keys. */
export const viewActions = (world: ActionWorld): RoomAction[] => [
  ...world.views.map(({ id, label }, index): RoomAction => ({
    id: `show ${id}`,
    group: 'views',
    words: world.t('palette.show', { view: label }),
    ...(index < 9 ? { key: String(index + 1) } : {}),
    run: (door) => door.open(id),
  })),
  ...arrangements(world),
];

/** How one sees the room: what it is already is no action. */
function arrangements({ t, view, choice }: ActionWorld): RoomAction[] {
  const { usual } = arrangement(view, choice);
  const { hideSelf } = choice;
  const see = (words: string, change: Partial<ViewChoice>): RoomAction => ({
    id: `see ${JSON.stringify(change)}`,
    group: 'views',
    words,
    run: (door) => door.see(change),
  });
  return [
    ...LAYOUTS.filter((kind) => kind !== usual).map((kind) =>
      see(t('palette.arrangeAs', { layout: t(`view.${kind}`) }), { layout: kind }),
    ),
    see(t(hideSelf ? 'palette.seeSelf' : 'palette.hideSelf'), { hideSelf: !hideSelf }),
  ];
}
