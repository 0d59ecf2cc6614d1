import { describe, expect, it } from 'vitest';
import { always } from '../../testing/room-commands.ts';
import { gathered, playing, type RoomPlay, SEATS } from '../../testing/room-play.ts';
import { audienceOf } from '../audience.ts';
import { leadsRoom } from '../core/admission.ts';
import { isConnected } from '../core/connected.ts';
import { MAIN_GROUP, gatheringOf, takesPart } from '../core/gathering.ts';
import { connect } from '../presence/connections.ts';
import { viewOf } from '../view.ts';
import { shareIn } from './state.ts';

const view = (play: RoomPlay, seat: string) => viewOf(play.state, seat, 'en');

const sharer = (play: RoomPlay, seat = 'alder') => view(play, seat).share?.seat;

const can = (play: RoomPlay, seat: string) => view(play, seat).can;

/** To whom the screen of a seat goes. */
const shownTo = (play: RoomPlay, seat: string): string[] =>
  [...audienceOf(play.state)]
    .filter(([, sources]) => sources.get(seat)?.screen === true)
    .map(([listener]) => listener)
    .sort();

const start = (play: RoomPlay, seat: string) => play.send(seat, { type: 'share:start' })?.refused;

/** A group in which Robin shows their screen. */
function shown(): RoomPlay {
  const play = gathered();
  play.send('lead', { type: 'share:start' });
  return play;
}

/** Alder and Birch in a breakout, the rest in the main group. */
function apart(play: RoomPlay): RoomPlay {
  play.send('lead', { type: 'breakout:arrange', from: 0, groups: [['alder', 'birch']] });
  play.send('lead', { type: 'breakout:open' });
  return play;
}

describe('a screen that is shown', () => {
  it('[SH1] is shown by a facilitator, and by a member only when let; in a breakout by anyone there', () => {
    const play = gathered();
    expect(start(play, 'alder')).toBe('not-allowed');
    expect(can(play, 'alder')['share:start']).toBeUndefined();
    play.send('colead', { type: 'share:allow', seat: 'alder' });
    expect(can(play, 'birch')['share:start']).toBeUndefined();
    expect(start(play, 'alder')).toBeUndefined();
    expect(sharer(play, 'birch')).toBe('alder');
    play.send('alder', { type: 'share:stop' });
    expect(can(play, 'alder')['share:start']).toBe(true);
    expect(start(apart(play), 'birch')).toBeUndefined();
  });

  it('[SH1] is taken back from a member together with the leave to show it', () => {
    const play = gathered();
    play.send('lead', { type: 'share:allow', seat: 'alder' });
    expect(can(play, 'lead')['share:disallow']).toEqual(['alder']);
    start(play, 'alder');
    play.send('colead', { type: 'share:disallow', seat: 'alder' });
    expect(sharer(play)).toBeUndefined();
    expect(start(play, 'alder')).toBe('not-allowed');
    // Whoever leaves is asked about anew.
    play.send('lead', { type: 'share:allow', seat: 'alder' });
    play.send('alder', { type: 'floor:leave' });
    play.gather('alder');
    expect(start(play, 'alder')).toBe('not-allowed');
  });

  it('[SH2] is one at a time: of two who begin at once the first does', () => {
    const play = gathered();
    expect(start(play, 'lead')).toBeUndefined();
    expect(start(play, 'colead')).toBe('stale');
    expect(start(play, 'lead')).toBe('stale');
    expect(sharer(play)).toBe('lead');
  });

  it('[SH3] goes to those together with who shows it, and nobody else knows of it', () => {
    const play = apart(gathered());
    const before = ['cedar', 'lead', 'colead'].map((seat) => JSON.stringify(view(play, seat)));
    start(play, 'alder');
    expect(shownTo(play, 'alder')).toEqual(['birch']);
    expect(sharer(play, 'birch')).toBe('alder');
    expect(['cedar', 'lead', 'colead'].map((seat) => JSON.stringify(view(play, seat)))).toEqual(
      before,
    );
    // In the main group there is another.
    start(play, 'lead');
    expect(shownTo(play, 'lead')).toEqual(['cedar', 'colead']);
    expect([sharer(play), sharer(play, 'cedar')]).toEqual(['alder', 'lead']);
  });

  it('[SH3] is out of the lobby’s sight, and in that of an observer', () => {
    const play = gathered().enter('elm', 'olive');
    start(play, 'lead');
    expect(sharer(play, 'elm')).toBeUndefined();
    expect(shownTo(play, 'lead')).not.toContain('elm');
    play.send('lead', { type: 'observers:ask', seat: 'olive', about: 'A trainee' });
    for (const member of ['alder', 'birch', 'cedar'])
      play.send(member, { type: 'observers:agree', seat: 'olive' });
    play.send('lead', { type: 'lobby:admit', seat: 'olive' });
    expect(shownTo(play, 'lead')).toContain('olive');
    expect(start(play, 'olive')).toBe('not-allowed');
  });

  it('[SH3] of someone who watches a scene unseen is not shown to those who play it', () => {
    const play = playing();
    play.gather('elm');
    play.send('lead', { type: 'share:allow', seat: 'elm' });
    start(play, 'elm');
    play.send('lead', { type: 'exercise:stage', stage: 'unseen' });
    expect(shownTo(play, 'elm')).not.toContain('alder');
    expect(sharer(play, 'alder')).toBeUndefined();
    expect(shownTo(play, 'elm')).toContain('lead');
    play.send('lead', { type: 'exercise:stage', stage: 'circle' });
    expect(sharer(play, 'alder')).toBe('elm');
  });

  it('[SH4] is stopped by who shows it, and by facilitators there', () => {
    const play = shown();
    expect(play.send('alder', { type: 'share:stop' })?.refused).toBe('stale');
    expect(play.send('alder', { type: 'share:stop-seat', seat: 'lead' })?.refused).toBe(
      'not-allowed',
    );
    expect(can(play, 'lead')['share:stop-seat']).toBeUndefined();
    expect(play.send('colead', { type: 'share:stop-seat', seat: 'lead' })).toBeUndefined();
    expect(sharer(play)).toBeUndefined();
    start(play, 'lead');
    expect(play.send('lead', { type: 'share:stop' })).toBeUndefined();
    expect(shownTo(play, 'lead')).toEqual([]);
  });

  it.each<[string, (play: RoomPlay) => void]>([
    ['leaves', (play) => play.send('colead', { type: 'floor:leave' })],
    ['drops', (play) => play.disconnect('colead')],
    ['goes on at another page', (play) => play.happen(connect('colead', 'another page'))],
    ['loses the server', (play) => play.happen([{ type: 'presence:cleared' }])],
    ['ends the session', (play) => play.send('colead', { type: 'session:end' })],
    [
      'visits a breakout',
      (play) => {
        const [to = ''] = play.state.breakout.current?.rooms ?? [];
        play.send('colead', { type: 'breakout:visit', to });
      },
    ],
  ])('[SH5] ends when who shows it %s, and is not there again when they are', (_how, go) => {
    const play = apart(gathered());
    start(play, 'colead');
    expect(sharer(play, 'cedar')).toBe('colead');
    go(play);
    expect(shownTo(play, 'colead')).toEqual([]);
    expect(shareIn(play.state, MAIN_GROUP)).toBeUndefined();
    play.send('lead', { type: 'session:reopen' });
    for (const seat of SEATS) play.connect(seat);
    play.send('colead', { type: 'breakout:return' });
    play.enter('colead');
    expect(gatheringOf(play.state, 'colead')).toBe(MAIN_GROUP);
    expect(sharer(play, 'cedar')).toBeUndefined();
    expect(start(play, 'colead')).toBeUndefined();
  });

  it('[SH5] in a breakout ends when all come back', () => {
    const play = apart(gathered());
    start(play, 'alder');
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    expect(sharer(play, 'birch')).toBeUndefined();
    expect(shownTo(play, 'alder')).toEqual([]);
  });

  it('[SH1] [SH2] [SH3] whatever is done, goes from one who may to those in the same gathering', () => {
    always(
      (play) => {
        const { state } = play;
        for (const [listener, sources] of audienceOf(state)) {
          const screens = [...sources].filter(([, { screen }]) => screen).map(([seat]) => seat);
          for (const seat of screens) expect(seat).toBe(sharer(play, listener));
          for (const seat of screens) {
            expect(gatheringOf(state, seat)).toBe(gatheringOf(state, listener));
            expect(isConnected(state, seat) && takesPart(state, seat)).toBe(true);
            const mayAlways = leadsRoom(state, seat) || gatheringOf(state, seat) !== MAIN_GROUP;
            expect(mayAlways || state.share.allowed.includes(seat)).toBe(true);
          }
        }
        for (const seat of SEATS) {
          const told = sharer(play, seat);
          if (told !== undefined) expect(gatheringOf(state, told)).toBe(gatheringOf(state, seat));
        }
      },
      gathered,
      50,
    );
  });
});
