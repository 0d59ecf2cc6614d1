import {
  boardField,
  boardSide,
  type BoardCommand,
  type BoardLine,
  type BoardView,
} from '@rapport/shared/contract/board.ts';
import type { BoardLineId, SeatId } from '@rapport/shared/contract/ids.ts';
import { z } from 'zod';
import { refuse, type Capability, type CommandRule } from './capability.ts';
import { CIRCLE, companyOf, runsCompany, takesPart, type CompanyId } from './company.ts';
import { derivedBy } from './derived.ts';
import { leadsRoom } from './lobby.ts';
import type { RoomEvent, RoomState } from './state.ts';

/** No exchange is longer: more could not be talked over. */
const MOST_LINES = 20;
/** So many boards from breakouts are kept; the oldest goes. */
const MOST_KEPT = 20;

const company = z.string();

/** One exchange being looked at, line by line. */
export const boardEvent = z.discriminatedUnion('type', [
  z.strictObject({ company, type: z.literal('board:opened') }),
  z.strictObject({
    company,
    type: z.literal('board:described'),
    title: z.string(),
    self: z.string(),
    other: z.string(),
  }),
  z.strictObject({
    company,
    type: z.literal('board:line-added'),
    line: z.string(),
    side: boardSide,
    before: z.string().optional(),
  }),
  z.strictObject({
    company,
    type: z.literal('board:written'),
    line: z.string(),
    field: boardField,
    text: z.string(),
  }),
  /** The line is the other one's. */
  z.strictObject({ company, type: z.literal('board:line-turned'), line: z.string() }),
  z.strictObject({ company, type: z.literal('board:line-removed'), line: z.string() }),
  z.strictObject({ company, type: z.literal('board:put-aside') }),
  z.strictObject({ company, type: z.literal('board:cleared') }),
  z.strictObject({ company, type: z.literal('board:brought'), board: z.string() }),
]);

interface Board {
  readonly open: boolean;
  readonly title: string;
  readonly self: string;
  readonly other: string;
  readonly lines: readonly BoardLine[];
}

interface BoardSlice {
  readonly boards: Readonly<Record<CompanyId, Board>>;
  /** What was filled in in breakouts that are closed now, by the breakout it was made in. */
  readonly kept: readonly { readonly id: BoardLineId; readonly board: Board }[];
}

declare module './state.ts' {
  interface Slices {
    board: BoardSlice;
  }
  interface Events {
    board: z.infer<typeof boardEvent>;
  }
}

const EMPTY: Board = { open: false, title: '', self: '', other: '', lines: [] };

const boardOf = (state: RoomState, seat: SeatId): Board | undefined =>
  state.board.boards[companyOf(state, seat) ?? ''];

const isOpen = (state: RoomState, actor: SeatId): boolean => boardOf(state, actor)?.open === true;

type Decision = ReturnType<CommandRule<unknown>['decide']>;

/** The rule of a command about a board that lies open before the actor's company. */
const onBoard = <C>(
  by: (state: RoomState, actor: SeatId) => boolean,
  decide: (board: Board, command: C, company: CompanyId, newId: () => string) => Decision,
): CommandRule<C> => ({
  by,
  when: isOpen,
  decide(state, command, { actor, newId }) {
    const board = boardOf(state, actor);
    return board ? decide(board, command, companyOf(state, actor) ?? '', newId) : refuse('stale');
  },
});

/** As {@link onBoard}, about one of its lines. */
const onLine = <C extends { line: BoardLineId }>(
  decide: (line: BoardLine, command: C, company: CompanyId) => readonly RoomEvent[] | Decision,
): CommandRule<C> =>
  onBoard(takesPart, (board, command, company) => {
    const line = board.lines.find(({ id }) => id === command.line);
    return line ? decide(line, command, company) : refuse('stale', 'line');
  });

export const board: Capability<'board', BoardCommand> = {
  name: 'board',
  initial: { boards: {}, kept: [] },

  commands: {
    'board:open': {
      by: runsCompany,
      when: (state, actor) => !isOpen(state, actor),
      decide: (state, _command, { actor }) => [
        { company: companyOf(state, actor) ?? '', type: 'board:opened' },
      ],
    },
    'board:describe': onBoard(takesPart, (_board, { title, self, other }, company) => [
      { company, type: 'board:described', title, self, other },
    ]),
    'board:add': onBoard(takesPart, ({ lines }, { side, before }, company, newId) => {
      if (lines.length >= MOST_LINES) return refuse('full');
      if (before !== undefined && !lines.some(({ id }) => id === before)) {
        return refuse('stale', 'before');
      }
      return [
        {
          company,
          type: 'board:line-added',
          line: newId(),
          side,
          ...(before === undefined ? {} : { before }),
        },
      ];
    }),
    // Two who write in the same place: the first one's words stand, and the other is told.
    'board:write': onLine((line, { field, was, text }, company) => {
      if (line[field] === text) return [];
      return line[field] === was
        ? [{ company, type: 'board:written', line: line.id, field, text }]
        : refuse('stale', 'was');
    }),
    'board:turn': onLine(({ id }, _command, company) => [
      { company, type: 'board:line-turned', line: id },
    ]),
    'board:remove': onLine(({ id }, _command, company) => [
      { company, type: 'board:line-removed', line: id },
    ]),
    'board:put-aside': onBoard(runsCompany, (_board, _command, company) => [
      { company, type: 'board:put-aside' },
    ]),
    'board:clear': onBoard(runsCompany, (_board, _command, company) => [
      { company, type: 'board:cleared' },
    ]),
    'board:bring': {
      by: leadsRoom,
      when: (state, actor) =>
        runsCompany(state, actor) &&
        state.board.kept.length > 0 &&
        (boardOf(state, actor)?.lines.length ?? 0) === 0,
      decide(state, { board }, { actor }) {
        return state.board.kept.some(({ id }) => id === board)
          ? [{ company: companyOf(state, actor) ?? '', type: 'board:brought', board }]
          : refuse('not-found', 'board');
      },
    },
  },

  evolve(slice, { event }) {
    switch (event.type) {
      case 'board:opened':
        return change(slice, event.company, (board) => ({ ...board, open: true }));
      case 'board:described': {
        const { title, self, other } = event;
        return change(slice, event.company, (board) => ({ ...board, title, self, other }));
      }
      case 'board:line-added': {
        const { line: id, side, before } = event;
        const line = { id, side, said: '', meant: '', heard: '', felt: '', instead: '' };
        return change(slice, event.company, (board) => {
          const at = board.lines.findIndex((known) => known.id === before);
          return {
            ...board,
            lines: board.lines.toSpliced(at < 0 ? board.lines.length : at, 0, line),
          };
        });
      }
      case 'board:written':
        return changeLine(slice, event, (line) => ({
          ...line,
          [event.field]: event.text,
        }));
      case 'board:line-turned':
        return changeLine(slice, event, (line) => ({
          ...line,
          side: line.side === 'self' ? 'other' : 'self',
        }));
      case 'board:line-removed':
        return change(slice, event.company, (board) => ({
          ...board,
          lines: board.lines.filter(({ id }) => id !== event.line),
        }));
      case 'board:put-aside':
        return change(slice, event.company, (board) => ({ ...board, open: false }));
      case 'board:cleared':
        return change(slice, event.company, ({ open }) => ({ ...EMPTY, open }));
      case 'board:brought': {
        const kept = slice.kept.find(({ id }) => id === event.board);
        if (!kept) return slice;
        const rest = { ...slice, kept: slice.kept.filter((one) => one !== kept) };
        return change(rest, event.company, () => ({ ...kept.board, open: true }));
      }
      case 'breakout:closed':
        return keepBoards(slice);
      case 'session:ended':
        return board.initial;
      default:
        return slice;
    }
  },

  view(state, viewer) {
    const company = companyOf(state, viewer);
    if (company === undefined) return {};
    const leading = leadsRoom(state, viewer);
    const board = state.board.boards[company];
    const kept = leading && state.board.kept.length > 0;
    // Put aside it is there for those who can open it again, and for nobody else.
    if (!kept && !(board && (board.open || runsCompany(state, viewer)))) return {};
    return {
      board: views(state, `${String(leading)} ${company}`, () =>
        viewOf(board ?? EMPTY, kept ? state.board.kept : []),
      ),
    };
  },
};

const views = derivedBy<BoardView>((state) => [state.board]);

const viewOf = (
  { open, title, self, other, lines }: Board,
  kept: BoardSlice['kept'],
): BoardView => ({
  open,
  title,
  self,
  other,
  lines: [...lines],
  ...(kept.length > 0
    ? { kept: kept.map(({ id, board }) => ({ id, title: board.title, lines: board.lines.length })) }
    : {}),
});

const change = (
  slice: BoardSlice,
  company: CompanyId,
  next: (board: Board) => Board,
): BoardSlice => ({
  ...slice,
  boards: { ...slice.boards, [company]: next(slice.boards[company] ?? EMPTY) },
});

const changeLine = (
  slice: BoardSlice,
  { company, line: id }: { company: CompanyId; line: BoardLineId },
  next: (line: BoardLine) => BoardLine,
): BoardSlice =>
  change(slice, company, (board) => ({
    ...board,
    lines: board.lines.map((line) => (line.id === id ? next(line) : line)),
  }));

/** What was filled in in breakouts stays when they close: those who lead can bring it up. */
function keepBoards(slice: BoardSlice): BoardSlice {
  const { [CIRCLE]: circle, ...others } = slice.boards;
  const filled = Object.entries(others).filter(([, { lines }]) => lines.length > 0);
  const kept = [...slice.kept, ...filled.map(([id, board]) => ({ id, board }))].slice(-MOST_KEPT);
  return { boards: circle ? { [CIRCLE]: circle } : {}, kept };
}
