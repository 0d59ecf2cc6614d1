import { BOARD_LIMITS } from '@rapport/shared/contract/room/board-limits.ts';
import type { BoardCommand, BoardLine } from '@rapport/shared/contract/room/board.ts';
import type { BoardLineId, SeatId } from '@rapport/shared/contract/ids.ts';
import { leadsRoom } from '../core/admission.ts';
import { type Capability, type CommandRule, refuse } from '../core/capability.ts';
import { type GatheringId, gatheringOf, runsGathering, takesPart } from '../core/gathering.ts';
import type { RoomEvent, RoomState } from '../core/state.ts';
import { boardEvent } from './events.ts';
import { evolveBoard } from './evolve.ts';
import { NO_BOARDS, type Board } from './state.ts';
import { boardView } from './view.ts';

const boardOf = (state: RoomState, seat: SeatId): Board | undefined =>
  state.board.boards[gatheringOf(state, seat) ?? ''];

const isOpen = (state: RoomState, actor: SeatId): boolean => boardOf(state, actor)?.open === true;

type Decision = ReturnType<CommandRule<unknown>['decide']>;

/** The rule of a command about a board that lies open before the actor's gathering. */
const onBoard = <C>(
  by: (state: RoomState, actor: SeatId) => boolean,
  decide: (board: Board, command: C, gathering: GatheringId, newId: () => string) => Decision,
  suits: (board: Board) => boolean = () => true,
): CommandRule<C> => ({
  knownTo: 'gathering',
  by,
  when(state, actor) {
    const board = boardOf(state, actor);
    return board?.open === true && suits(board);
  },
  decide(state, command, { actor, newId }) {
    const board = boardOf(state, actor);
    return board ? decide(board, command, gatheringOf(state, actor) ?? '', newId) : refuse('stale');
  },
});

const hasLines = ({ lines }: Board): boolean => lines.length > 0;

/** As {@link onBoard}, about one of its lines. */
const onLine = <C extends { line: BoardLineId }>(
  decide: (line: BoardLine, command: C, gathering: GatheringId) => readonly RoomEvent[] | Decision,
): CommandRule<C> =>
  onBoard(
    takesPart,
    (board, command, gathering) => {
      const line = board.lines.find(({ id }) => id === command.line);
      return line ? decide(line, command, gathering) : refuse('stale', 'line');
    },
    hasLines,
  );

export const board: Capability<'board', BoardCommand> = {
  name: 'board',
  events: boardEvent,
  auditSteps: 'none',
  initial: NO_BOARDS,

  commands: {
    'board:open': {
      knownTo: 'gathering',
      by: runsGathering,
      when: (state, actor) => !isOpen(state, actor),
      decide: (state, _command, { actor }) => [
        { company: gatheringOf(state, actor) ?? '', type: 'board:opened' },
      ],
    },
    'board:describe': onBoard(takesPart, (_board, { title, self, other }, gathering) => [
      { company: gathering, type: 'board:described', title, self, other },
    ]),
    'board:add': onBoard(
      takesPart,
      ({ lines }, { side, before }, gathering, newId) => {
        if (before !== undefined && !lines.some(({ id }) => id === before)) {
          return refuse('stale', 'before');
        }
        return [
          {
            company: gathering,
            type: 'board:line-added',
            line: newId(),
            side,
            ...(before === undefined ? {} : { before }),
          },
        ];
      },
      ({ lines }) => lines.length < BOARD_LIMITS.lines,
    ),
    // Two who write in the same place: the first one's words stand, and the other is told.
    'board:write': onLine((line, { field, was, text }, gathering) => {
      if (line[field] === text) return [];
      return line[field] === was
        ? [{ company: gathering, type: 'board:written', line: line.id, field, text }]
        : refuse('stale', 'was');
    }),
    'board:turn': onLine(({ id }, _command, gathering) => [
      { company: gathering, type: 'board:line-turned', line: id },
    ]),
    'board:remove': onLine(({ id }, _command, gathering) => [
      { company: gathering, type: 'board:line-removed', line: id },
    ]),
    'board:put-aside': onBoard(runsGathering, (_board, _command, gathering) => [
      { company: gathering, type: 'board:put-aside' },
    ]),
    'board:clear': onBoard(runsGathering, (_board, _command, gathering) => [
      { company: gathering, type: 'board:cleared' },
    ]),
    'board:bring': {
      knownTo: 'gathering',
      by: leadsRoom,
      when: (state, actor) =>
        runsGathering(state, actor) &&
        state.board.kept.length > 0 &&
        (boardOf(state, actor)?.lines.length ?? 0) === 0,
      decide(state, { board }, { actor }) {
        return state.board.kept.some(({ id }) => id === board)
          ? [{ company: gatheringOf(state, actor) ?? '', type: 'board:brought', board }]
          : refuse('not-found', 'board');
      },
    },
  },
  evolve: evolveBoard,
  view: boardView,
};
