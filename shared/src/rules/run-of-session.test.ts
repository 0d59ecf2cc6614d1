import { describe, expect, it } from 'vitest';
import type { AgendaItemView, AgendaView } from '../contract/room/agenda.ts';
import { nextOf, runOfSession } from './run-of-session.ts';

const MIN = 60_000;
const START = Date.UTC(2026, 2, 29, 0, 30);
const at = (minute: number): number => START + minute * MIN;

const item = (
  id: string,
  minutes: number,
  state: AgendaItemView['state'],
  begun?: number,
): AgendaItemView => ({
  id,
  title: id,
  minutes,
  state,
  ...(begun === undefined ? {} : { begun: at(begun) }),
});

const READY: AgendaView = {
  state: 'ready',
  items: [item('arrive', 5, 'ahead'), item('play', 20, 'ahead'), item('end', 5, 'ahead')],
};

/** At the second item since minute 6; the agenda was begun with half an hour. */
const under = (over: Partial<AgendaView> = {}): AgendaView => ({
  state: 'running',
  items: [item('arrive', 5, 'done', 0), item('play', 20, 'current', 6), item('end', 5, 'ahead')],
  item: { countedMs: 0, since: at(6) },
  begun: { at: at(0), minutes: 30 },
  ...over,
});

/** Start, planned start and end in minutes, as far as they are known. */
const read = (agenda: AgendaView, minute: number) => {
  const { items, end, overMs } = runOfSession(agenda, at(minute));
  const minutesOf = (ms: number) => (ms - START) / MIN;
  return {
    times: Object.fromEntries(
      [...items].map(([id, { start, planned }]) => [id, [minutesOf(start), minutesOf(planned)]]),
    ),
    end: minutesOf(end),
    over: overMs / MIN,
  };
};

describe('the run of a session', () => {
  it.each<[string, AgendaView, number, ReturnType<typeof read>]>([
    [
      'before it is begun, as if it were now',
      READY,
      3,
      { times: { arrive: [3, 3], play: [8, 8], end: [28, 28] }, end: 33, over: 0 },
    ],
    [
      'under way, a minute late',
      under(),
      10,
      { times: { arrive: [0, 0], play: [6, 5], end: [26, 25] }, end: 31, over: 1 },
    ],
    [
      'an item over its time pushes on what comes',
      under(),
      30,
      { times: { arrive: [0, 0], play: [6, 5], end: [30, 25] }, end: 35, over: 5 },
    ],
    [
      'paused, the end goes on',
      under({ state: 'paused', item: { countedMs: 4 * MIN } }),
      20,
      { times: { arrive: [0, 0], play: [6, 5], end: [36, 25] }, end: 41, over: 11 },
    ],
    [
      'what is left out has no time, and the session ends sooner',
      under({
        items: [
          item('arrive', 5, 'skipped'),
          item('play', 20, 'current', 0),
          item('end', 5, 'ahead'),
        ],
        item: { countedMs: 0, since: at(0) },
      }),
      10,
      { times: { play: [0, 0], end: [20, 20] }, end: 25, over: -5 },
    ],
    [
      'more minutes for an item make it end later than was planned',
      under({
        items: [
          item('arrive', 5, 'done', 0),
          item('play', 30, 'current', 5),
          item('end', 5, 'ahead'),
        ],
        item: { countedMs: 0, since: at(5) },
      }),
      10,
      { times: { arrive: [0, 0], play: [5, 5], end: [35, 35] }, end: 40, over: 10 },
    ],
    [
      'gone back, what was done comes again',
      under({
        items: [
          item('arrive', 5, 'current', 10),
          item('play', 20, 'done', 5),
          item('end', 5, 'ahead'),
        ],
        item: { countedMs: 0, since: at(10) },
      }),
      10,
      { times: { arrive: [10, 0], play: [15, 5], end: [35, 25] }, end: 40, over: 10 },
    ],
    [
      'finished, it ended when it did',
      under({
        state: 'finished',
        items: [
          item('arrive', 5, 'done', 0),
          item('play', 20, 'done', 6),
          item('end', 5, 'done', 26),
        ],
        finished: at(32),
      }),
      50,
      { times: { arrive: [0, 0], play: [6, 5], end: [26, 25] }, end: 32, over: 2 },
    ],
    ['an empty agenda', { state: 'ready', items: [] }, 2, { times: {}, end: 2, over: 0 }],
  ])('%s', (_name, agenda, minute, expected) => {
    expect(read(agenda, minute)).toEqual(expected);
  });

  it('says of what was done, and comes again, that it is expected', () => {
    const back = under({
      items: [
        item('arrive', 5, 'current', 10),
        item('play', 20, 'done', 5),
        item('end', 5, 'ahead'),
      ],
      item: { countedMs: 0, since: at(10) },
    });
    const { items } = runOfSession(back, at(10));
    expect([...items].map(([id, { expected }]) => [id, expected])).toEqual([
      ['arrive', false],
      ['play', true],
      ['end', true],
    ]);
  });

  it('goes by the clock that has no summer: the hour that is put forward does not count', () => {
    // Berlin's clocks go from 02:00 to 03:00 half an hour after the start.
    const { end } = runOfSession(under(), at(10));
    const shown = (ms: number) =>
      new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(
        ms,
      );
    expect([shown(START), shown(end)]).toEqual(['01:30', '03:01']);
  });

  it.each<[string, AgendaView, string | undefined]>([
    ['before the start', READY, 'arrive'],
    ['under way', under(), 'end'],
    ['at the last item', { ...READY, items: [item('end', 5, 'current', 0)] }, undefined],
    [
      'past what is left out',
      {
        ...READY,
        items: [item('a', 5, 'current', 0), item('b', 5, 'skipped'), item('c', 5, 'ahead')],
      },
      'c',
    ],
  ])('%s, what comes next', (_name, agenda, id) => {
    expect(nextOf(agenda)?.id).toBe(id);
  });
});
