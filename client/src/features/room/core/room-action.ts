import type { CommandType, RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { allows } from '@rapport/shared/rules/allows.ts';
import type { Problem } from '../../../http/api.ts';
import type { CardSource } from '../../../http/cards.ts';
import type { ViewChoice } from '../stores/view-choice.ts';
import type { BarDialog } from './bar-dialog.ts';
import type { ViewId } from './panels-context.ts';
import type { Translate } from './words.ts';

/** What an action may use to do its work. */
export interface ActionDoor {
  /** Answers whether it was done; a refusal is shown. */
  readonly command: (command: RoomCommand) => Promise<boolean>;
  /** The own devices answer at once, before the room knows. */
  readonly turn: (device: 'microphone' | 'camera', on: boolean) => unknown;
  readonly open: (view: ViewId) => void;
  readonly show: (dialog: BarDialog) => void;
  /** Has sound that is off come out again. */
  readonly hear: () => unknown;
  /** Shows one's own screen, once the browser has asked which. */
  readonly share: () => unknown;
  /** The exercises, for facilitators. */
  readonly cards: CardSource;
  /** Says what was in the way. */
  readonly refuse: (problem: Problem) => void;
  /** Changes how one sees the room. */
  readonly see: (change: Partial<ViewChoice>) => void;
}

/** The groups of the palette, in their order. */
export const ACTION_GROUPS = [
  'care',
  'people',
  'agenda',
  'exercise',
  'round',
  'breakouts',
  'board',
  'circle',
  'messages',
  'polls',
  'own',
  'views',
  'session',
] as const;

export type ActionGroup = (typeof ACTION_GROUPS)[number];

/** One thing that the viewer can do now. Palette and keys are made from the same list of them. */
export interface RoomAction {
  readonly id: string;
  readonly group: ActionGroup;
  readonly words: string;
  /** The command that it gives, or that the place gives to which it leads. */
  readonly command?: CommandType;
  readonly key?: string;
  /** The question that is asked before, where others are affected. */
  readonly confirm?: {
    readonly title: string;
    readonly words: string;
    readonly confirm: string;
  };
  readonly run: (door: ActionDoor) => void;
}

/** What the list of actions is made from. */
export interface ActionWorld {
  readonly view: RoomView;
  readonly t: Translate;
  /** Whether the own devices are on, as pressed. */
  readonly switches: { readonly microphone: boolean; readonly camera: boolean };
  /** What sound that is off would come out of; empty where that is not known. */
  readonly unheard?: string | undefined;
  /** Whether this browser can show a screen. */
  readonly canShare: boolean;
  /** How the viewer sees the room. */
  readonly choice: ViewChoice;
  /** What can be shown, and what it is called. */
  readonly views: readonly { readonly id: ViewId; readonly label: string }[];
}

type Extra = Pick<RoomAction, 'confirm'> & { readonly key?: string | undefined };

/** Makes the actions of one group: those that the viewer may do, and no others. */
export function actionsIn(group: ActionGroup, { view: { can } }: ActionWorld) {
  /** An action that gives a command. */
  const give = (words: string, command: RoomCommand, extra: Extra = {}): RoomAction[] => {
    if (!allows(can, command)) return [];
    return [
      {
        id: JSON.stringify(command),
        group,
        words,
        command: command.type,
        ...withKey(extra),
        run: (door) => void door.command(command),
      },
    ];
  };
  /** An action that leads to the place where the command is given, as it needs more than a press. */
  const lead = (
    words: string,
    command: CommandType,
    to: ViewId,
    extra: Extra = {},
  ): RoomAction[] => {
    if (can[command] === undefined) return [];
    const run = (door: ActionDoor) => door.open(to);
    return [{ id: `to ${command}`, group, words, command, ...withKey(extra), run }];
  };
  return { give, lead };
}

/** The key that stands for the action, as it is pressed. */
export const withKey = ({ key, ...extra }: Extra): Pick<RoomAction, 'key' | 'confirm'> => ({
  ...extra,
  ...(key === undefined ? {} : { key }),
});
