import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { describe, expect, it } from 'vitest';
import { OWN_CARD } from '../../testing/own-card.ts';
import { gathered, type RoomPlay, SEATS } from '../../testing/room-play.ts';
import { audienceOf } from '../audience.ts';
import { MAIN_GROUP, gatheringOf } from '../core/gathering.ts';
import { viewOf } from '../view.ts';

const view = (play: RoomPlay, seat: string) => viewOf(play.state, seat, 'en');

/** Five members, in a pair and a trio that were arranged by hand. */
function inBreakouts(
  prepare: Omit<Extract<RoomCommand, { type: 'breakout:prepare' }>, 'type'> = {},
): { play: RoomPlay; rooms: [string, string] } {
  const play = gathered().gather('elm');
  play.send('lead', { type: 'breakout:prepare', minutes: 10, ...prepare });
  const from = play.state.breakout.draft?.revision ?? 0;
  const groups = [
    ['alder', 'birch'],
    ['cedar', 'elm'],
  ];
  expect(play.send('lead', { type: 'breakout:arrange', from, groups })).toBeUndefined();
  expect(play.send('lead', { type: 'breakout:open' })).toBeUndefined();
  const [one = '', two = ''] = play.state.breakout.current?.rooms ?? [];
  return { play, rooms: [one, two] };
}

const flow = (play: RoomPlay, from: string, to: string) =>
  audienceOf(play.state).get(to)?.get(from);

describe('breakouts', () => {
  it('[BO1] are planned out of the members’ sight, and opened for those who are there', () => {
    const play = gathered();
    const before = JSON.stringify(view(play, 'alder'));
    play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 0 });
    play.send('lead', { type: 'breakout:keep-apart', seat: 'alder', other: 'elm' });
    expect(JSON.stringify(view(play, 'alder'))).toBe(before);
    expect(view(play, 'colead').breakout?.draft?.groups.flat().sort()).toEqual([
      'alder',
      'birch',
      'cedar',
    ]);
    play.disconnect('cedar');
    play.pass(10_000);
    play.send('lead', { type: 'breakout:open' });
    expect(gatheringOf(play.state, 'cedar')).toBe(MAIN_GROUP);
    expect(gatheringOf(play.state, 'alder')).toBe(gatheringOf(play.state, 'birch'));
    expect(gatheringOf(play.state, 'alder')).not.toBe(MAIN_GROUP);
  });

  it('[BO1] open as they were meant right after a restart, before everyone is back', () => {
    const play = gathered().gather('elm');
    const groups = [
      ['alder', 'birch'],
      ['cedar', 'elm'],
    ];
    play.send('lead', { type: 'breakout:arrange', from: 0, groups });
    play.happen([{ type: 'presence:cleared' }]);
    for (const seat of ['lead', 'alder', 'cedar', 'elm']) play.connect(seat);
    play.pass(3_000);
    expect(play.send('lead', { type: 'breakout:open' })).toBeUndefined();
    const { rooms = [], seats = {} } = play.state.breakout.current ?? {};
    expect(rooms.map((room) => groups.flat().filter((seat) => seats[seat] === room))).toEqual(
      groups,
    );
  });

  it('[BO2] keep what is said in one from the others, and from the main group', () => {
    const { play } = inBreakouts();
    expect(flow(play, 'alder', 'birch')).toEqual({ audio: true, video: true, screen: false });
    for (const [from, to] of [
      ['alder', 'cedar'],
      ['elm', 'birch'],
      ['alder', 'lead'],
      ['lead', 'alder'],
    ] as const) {
      expect(flow(play, from, to)).toEqual({ audio: false, video: false, screen: false });
    }
    expect(Object.keys(view(play, 'alder').floor?.seats ?? {}).sort()).toEqual(['alder', 'birch']);
    const sent = JSON.stringify(view(play, 'alder'));
    for (const other of ['cedar', 'elm']) expect(sent).not.toContain(`"${other}"`);
  });

  it('[BO3] end by themselves: a minute to say goodbye, and everyone is back', () => {
    const { play } = inBreakouts({ minutes: 2 });
    play.pass(119_000);
    expect(view(play, 'alder').breakout?.closesAt).toBeUndefined();
    play.pass(1_000);
    expect(view(play, 'alder').breakout?.closesAt).toBe(play.now + 60_000);
    play.pass(59_999);
    expect(play.state.breakout.current).toBeDefined();
    play.pass(1);
    for (const seat of SEATS.filter((known) => known !== 'olive')) {
      expect(gatheringOf(play.state, seat)).toBe(MAIN_GROUP);
    }
    expect(flow(play, 'alder', 'cedar')).toEqual({ audio: true, video: true, screen: false });
  });

  it('[BO3] go on when told to, and when there is more time', () => {
    const { play } = inBreakouts({ minutes: 2 });
    play.pass(130_000);
    play.send('lead', { type: 'breakout:stay' });
    play.pass(3_600_000);
    expect(play.state.breakout.current).toBeDefined();

    const more = inBreakouts({ minutes: 2 }).play;
    more.pass(130_000);
    more.send('lead', { type: 'breakout:extend', seconds: 300 });
    expect(view(more, 'alder').breakout?.closesAt).toBeUndefined();
    more.pass(280_000);
    expect(view(more, 'alder').breakout?.closesAt).toBeUndefined();
    more.pass(10_000);
    expect(view(more, 'alder').breakout?.closesAt).toBeDefined();
  });

  it('[BO4] are not joined by oneself, but left for the main group at any time', () => {
    const { play, rooms } = inBreakouts();
    expect(play.send('alder', { type: 'breakout:visit', to: rooms[1] })?.refused).toBe(
      'not-allowed',
    );
    expect(play.send('alder', { type: 'breakout:return' })).toBeUndefined();
    expect(gatheringOf(play.state, 'alder')).toBe(MAIN_GROUP);
    // Whoever chose to come back is not sent away again.
    play.send('lead', { type: 'breakout:regroup' });
    expect(gatheringOf(play.state, 'alder')).toBe(MAIN_GROUP);
    expect(gatheringOf(play.state, 'birch')).toBe(rooms[1]);
  });

  it('[BO5] never hold two who are to be kept apart', () => {
    const { play, rooms } = inBreakouts();
    play.send('lead', { type: 'breakout:keep-apart', seat: 'alder', other: 'cedar' });
    expect(play.send('lead', { type: 'breakout:move', seat: 'alder', to: rooms[1] })?.refused).toBe(
      'kept-apart',
    );
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    play.send('lead', { type: 'breakout:arrange', from: 0, groups: [['alder', 'cedar']] });
    expect(view(play, 'lead').breakout?.draft?.conflicts).toEqual([['alder', 'cedar']]);
    expect(play.send('lead', { type: 'breakout:open' })?.refused).toBe('kept-apart');
  });

  it('[BO6] bring whoever is left alone, or came late, together with others', () => {
    const { play } = inBreakouts();
    play.disconnect('birch');
    expect(view(play, 'lead').breakout?.rooms?.[0]?.alone).toBe(true);
    play.send('lead', { type: 'breakout:regroup' });
    expect(gatheringOf(play.state, 'alder')).toBe(gatheringOf(play.state, 'cedar'));
    // The one who dropped comes back to where they were, and is found company too.
    play.connect('birch');
    play.send('lead', { type: 'breakout:regroup' });
    expect(gatheringOf(play.state, 'birch')).toBe(gatheringOf(play.state, 'alder'));
  });

  it('[BO12] say since when the company of whoever is alone is away, also after a restart', () => {
    const { play } = inBreakouts();
    const first = () => view(play, 'lead').breakout?.rooms?.[0];
    play.pass(60_000);
    play.disconnect('birch');
    expect(first()).toMatchObject({ alone: true, awaySince: play.now });
    play.connect('birch');
    expect(first()).toMatchObject({ alone: false });
    expect(first()?.awaySince).toBeUndefined();
    play.pass(60_000);
    play.happen([{ type: 'presence:cleared' }]);
    const restarted = play.now;
    play.connect('lead');
    play.pass(3_000);
    play.connect('alder');
    expect(first()).toMatchObject({ alone: true, awaySince: restarted });
    play.connect('birch');
    expect(first()).toMatchObject({ alone: false });
  });

  it('[BO7] show a call to facilitators, until it is answered by coming', () => {
    const { play, rooms } = inBreakouts();
    const elsewhere = JSON.stringify(view(play, 'alder'));
    expect(play.send('cedar', { type: 'breakout:ask-help' })).toBeUndefined();
    expect(view(play, 'colead').breakout?.rooms?.[1]?.help).toBe(play.now);
    expect(view(play, 'elm').breakout?.own?.helpAsked).toBe(true);
    expect(JSON.stringify(view(play, 'alder'))).toBe(elsewhere);
    play.send('colead', { type: 'breakout:visit', to: rooms[1] });
    expect(view(play, 'lead').breakout?.rooms?.[1]?.help).toBeUndefined();
    expect(flow(play, 'colead', 'cedar')).toEqual({ audio: true, video: true, screen: false });
    expect(flow(play, 'colead', 'lead')).toEqual({ audio: false, video: false, screen: false });
    expect(Object.keys(view(play, 'cedar').floor?.seats ?? {})).toContain('colead');
  });

  it('[BO8] hear the one who speaks to all, and only until the line is lost', () => {
    const { play } = inBreakouts();
    play.send('lead', { type: 'breakout:speak' });
    expect(play.send('colead', { type: 'breakout:speak' })?.refused).toBe('stale');
    for (const seat of ['alder', 'elm']) {
      expect(flow(play, 'lead', seat)).toEqual({ audio: true, video: false, screen: false });
      expect(flow(play, seat, 'lead')).toEqual({ audio: false, video: false, screen: false });
      expect(view(play, seat).breakout?.speaking?.seat).toBe('lead');
    }
    play.disconnect('lead');
    play.connect('lead');
    expect(flow(play, 'lead', 'alder')).toEqual({ audio: false, video: false, screen: false });
  });

  it('[BO9] are arranged by one at a time: the second of two who do is told', () => {
    const play = gathered();
    play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 0 });
    const from = play.state.breakout.draft?.revision ?? 0;
    const groups = [['alder', 'cedar']];
    expect(play.send('lead', { type: 'breakout:arrange', from, groups })).toBeUndefined();
    expect(play.send('colead', { type: 'breakout:arrange', from, groups: [] })?.refused).toBe(
      'stale',
    );
    expect(play.send('lead', { type: 'breakout:open' })).toBeUndefined();
    expect(play.send('colead', { type: 'breakout:open' })?.refused).toBe('stale');
  });

  it('[BO10] carry a card that their people play by themselves, in step among them', () => {
    const { play } = inBreakouts({ task: { kind: 'card', card: 'jessica-at-the-handover' } });
    const own = () => view(play, 'alder').exercise;
    expect(own()?.roles.filter(({ seat }) => seat !== undefined)).toHaveLength(2);
    for (const seat of ['alder', 'birch']) play.send(seat, { type: 'exercise:accept' });
    expect(play.send('alder', { type: 'exercise:next', from: 0 })).toBeUndefined();
    expect(view(play, 'birch').exercise?.step).toBe(1);
    expect(view(play, 'cedar').exercise?.step).toBe(0);
    expect(view(play, 'lead').exercise).toBeUndefined();
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    expect(view(play, 'alder').exercise).toBeUndefined();
  });

  it('[BO10] carry a card of the practice’s own, its briefs only to those they are for', () => {
    const { play } = inBreakouts({ task: { kind: 'own-card', card: OWN_CARD } });
    const [one, two] = ['alder', 'birch'].map((seat) => view(play, seat).exercise);
    expect(one?.title).toBe(OWN_CARD.title);
    expect(view(play, 'alder').breakout?.task).toBe(OWN_CARD.title);
    const briefs = (exercise: typeof one) => exercise?.roles.flatMap(({ brief }) => brief ?? []);
    expect([briefs(one), briefs(two)]).toEqual([['Brief of one.'], ['Brief of two.']]);
  });

  it('[BO14] are not opened for fewer than two people, and it is said why', () => {
    const play = gathered();
    play.send('lead', { type: 'breakout:arrange', from: 0, groups: [['alder'], ['elm']] });
    expect(play.send('lead', { type: 'breakout:open' })?.refused).toBe('nobody-to-open-for');
  });

  it('[BO11] are remembered: who was with whom is known the next time', () => {
    const { play } = inBreakouts();
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    play.send('lead', { type: 'breakout:arrange', from: 0, groups: [['birch', 'alder']] });
    expect(view(play, 'lead').breakout?.draft?.repeats).toEqual([
      { pair: ['alder', 'birch'], times: 1, last: 6 },
    ]);
  });
});
