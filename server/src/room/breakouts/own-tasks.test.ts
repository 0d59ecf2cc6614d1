import { describe, expect, it } from 'vitest';
import { OWN_CARD } from '../../testing/own-card.ts';
import { gathered, type RoomPlay, SEATS } from '../../testing/room-play.ts';
import { MAIN_GROUP, gatheringOf } from '../core/gathering.ts';
import { roomEvent } from '../room.ts';
import { viewOf } from '../view.ts';

const view = (play: RoomPlay, seat: string) => viewOf(play.state, seat, 'en');

const ONE = ['alder', 'birch'];
const TWO = ['cedar', 'elm'];

/** The first pair plays a card of the practice's own, the second what is for all. */
function eachWithItsOwn() {
  const play = gathered().gather('elm');
  const card = 'jessica-at-the-handover';
  play.send('lead', { type: 'breakout:prepare', task: { kind: 'card', card } });
  play.send('lead', { type: 'breakout:arrange', from: 1, groups: [ONE, TWO] });
  const task = { kind: 'own-card', card: OWN_CARD } as const;
  play.send('lead', { type: 'breakout:assign', seats: ONE, task });
  expect(play.send('lead', { type: 'breakout:open' })).toBeUndefined();
  const [one = '', two = ''] = play.state.breakout.current?.rooms ?? [];
  return { play, rooms: [one, two] as const };
}

describe('breakouts that each have something of their own to do', () => {
  it('[BO13] do each what was chosen for it, and the others what is for all', () => {
    const { play, rooms } = eachWithItsOwn();
    expect(view(play, 'alder').exercise?.title).toBe(OWN_CARD.title);
    expect(view(play, 'alder').breakout?.task).toBe(OWN_CARD.title);
    expect(view(play, 'cedar').exercise?.card).toBe('jessica-at-the-handover');
    expect(view(play, 'lead').breakout?.task).toBeUndefined();
    expect(view(play, 'lead').breakout?.rooms?.map(({ task }) => task)).toEqual([
      OWN_CARD.title,
      view(play, 'cedar').breakout?.task,
    ]);
    // A facilitator on a visit sees what is played there, and a person who is moved plays along.
    play.send('lead', { type: 'breakout:visit', to: rooms[1] });
    expect(view(play, 'lead').exercise?.card).toBe('jessica-at-the-handover');
    play.send('lead', { type: 'breakout:visit', to: rooms[0] });
    expect(view(play, 'lead').breakout?.task).toBe(OWN_CARD.title);
    play.send('lead', { type: 'breakout:move', seat: 'birch', to: rooms[1] });
    expect(view(play, 'birch').exercise?.card).toBe('jessica-at-the-handover');
    expect(JSON.stringify(view(play, 'birch'))).not.toContain(OWN_CARD.title);
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    for (const seat of SEATS) expect(view(play, seat).exercise).toBeUndefined();
  });

  it('[BO13] show nobody what another breakout does', () => {
    const { play } = eachWithItsOwn();
    for (const seat of ['cedar', 'elm', 'olive']) {
      expect(JSON.stringify(view(play, seat))).not.toContain(OWN_CARD.title);
    }
    const title = view(play, 'cedar').breakout?.task ?? '';
    for (const seat of ['alder', 'birch', 'olive']) {
      expect(JSON.stringify(view(play, seat))).not.toContain(title);
    }
  });

  it('[BO13] take what they do along when they are arranged anew', () => {
    const play = gathered().gather('elm');
    const arrange = (groups: string[][], was?: (number | null)[]) =>
      play.send('lead', {
        type: 'breakout:arrange',
        from: play.state.breakout.draft?.revision ?? 0,
        groups,
        ...(was ? { was } : {}),
      });
    const own = () => view(play, 'colead').breakout?.draft?.own.map(({ title }) => title);
    arrange([ONE, TWO]);
    play.send('lead', {
      type: 'breakout:assign',
      seats: ['elm', 'cedar'],
      task: { kind: 'own-card', card: OWN_CARD },
    });
    expect(own()).toEqual([undefined, OWN_CARD.title]);
    // Whoever was alone in the first joins the second, which is the first then.
    expect(arrange([['birch', 'cedar', 'elm']], [1])).toBeUndefined();
    expect(own()).toEqual([OWN_CARD.title]);
    expect(arrange([['birch', 'cedar'], ['elm']], [0, null])).toBeUndefined();
    expect(own()).toEqual([OWN_CARD.title, undefined]);
    // Dealt out again, each keeps what it does by its number.
    play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 3 });
    expect(own()).toEqual([OWN_CARD.title, undefined]);
    for (const was of [[0], [0, 0], [0, 7]]) {
      expect(arrange([['birch', 'cedar'], ['elm']], was)?.refused).toBe('invalid-message');
    }
  });

  it('[BO13] are given what they do by two facilitators at once, but not by one who saw other people', () => {
    const play = gathered().gather('elm');
    play.send('lead', { type: 'breakout:arrange', from: 0, groups: [ONE, TWO] });
    const card = { kind: 'card', card: 'jessica-at-the-handover' } as const;
    expect(play.send('lead', { type: 'breakout:assign', seats: ONE, task: card })).toBeUndefined();
    expect(
      play.send('colead', { type: 'breakout:assign', seats: TWO, task: { kind: 'talk' } }),
    ).toBeUndefined();
    expect(view(play, 'lead').breakout?.draft?.own.map(({ task }) => task)).toEqual([
      card,
      { kind: 'talk' },
    ]);
    for (const seats of [['alder'], ['alder', 'cedar'], ['alder', 'birch', 'elm']]) {
      expect(play.send('lead', { type: 'breakout:assign', seats, task: null })?.refused).toBe(
        'stale',
      );
    }
    expect(
      play.send('lead', {
        type: 'breakout:assign',
        seats: ONE,
        task: { kind: 'card', card: 'none' },
      })?.refused,
    ).toBe('not-found');
    // What is for all is not for one that has something of its own, if it is only to talk.
    play.send('lead', { type: 'breakout:assign', seats: ONE, task: null });
    play.send('lead', { type: 'breakout:prepare', task: card });
    play.send('lead', { type: 'breakout:open' });
    expect(view(play, 'alder').exercise?.card).toBe('jessica-at-the-handover');
    expect(view(play, 'cedar').exercise).toBeUndefined();
    expect(view(play, 'cedar').breakout?.task).toBeUndefined();
  });

  it('[BO13] do what is for all where they are made later', () => {
    const play = gathered().gather('elm');
    const task = { kind: 'card', card: 'jessica-at-the-handover' } as const;
    play.send('lead', { type: 'breakout:prepare', task });
    play.send('lead', { type: 'breakout:arrange', from: 1, groups: [['alder', 'birch']] });
    play.send('lead', { type: 'breakout:open' });
    play.send('lead', { type: 'breakout:regroup' });
    expect(gatheringOf(play.state, 'cedar')).toBe(gatheringOf(play.state, 'elm'));
    expect(gatheringOf(play.state, 'cedar')).not.toBe(MAIN_GROUP);
    expect(view(play, 'cedar').exercise?.card).toBe(task.card);
    expect(view(play, 'cedar').exercise?.roles.some(({ seat }) => seat === 'elm')).toBe(true);
  });

  it('[BO13] are read from before each had its own: one card for all of them', () => {
    const play = gathered().gather('elm');
    const task = { kind: 'card', card: 'jessica-at-the-handover' };
    const settings = { minutes: 10, comeBack: true, task };
    const drafted = { type: 'breakout:drafted', groups: [['alder', 'birch']], ...settings };
    play.happen([roomEvent.parse(drafted)]);
    expect(view(play, 'lead').breakout?.draft).toMatchObject({ task, own: [{}] });
    const rooms = [{ id: 'a-room', seats: ['alder', 'birch'] }];
    const opened = { type: 'breakout:opened', rooms, session: 6, ...settings };
    play.happen([roomEvent.parse(opened)]);
    expect(view(play, 'alder').breakout?.task).toBe(view(play, 'lead').breakout?.rooms?.[0]?.task);
    expect(view(play, 'alder').breakout?.task).toBeDefined();
  });
});
