import { describe, expect, it } from 'vitest';
import { prepared, READY } from '../../testing/prepared.ts';
import { gathered, GROUP_FACTS, RoomPlay } from '../../testing/room-play.ts';
import { viewOf } from '../view.ts';
import { planAgain, preparingOf } from './prepared.ts';

const opened = () => new RoomPlay(GROUP_FACTS, prepared()).gather('alder', 'birch', 'cedar');
const itemsFor = (play: RoomPlay, seat: string) => viewOf(play.state, seat, 'en').agenda?.items;

describe('an agenda that was prepared', () => {
  it('[AG8] is the one that the room is opened with', () => {
    const items = itemsFor(opened(), 'alder');
    expect(items?.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Arriving safely', 5],
      ['A poem', 20],
    ]);
  });

  it('[AG8] is taken up by a room that is open, until somebody begins the agenda or changes it', () => {
    const play = gathered();
    expect(preparingOf(play.state)).toBe('open');
    play.happen(planAgain(play.state, prepared()));
    expect(itemsFor(play, 'lead')?.map(({ id }) => id)).toEqual(['arrive', 'poem']);
    expect(planAgain(play.state, prepared())).toEqual([]);
    expect(planAgain(play.state, undefined)).toEqual([]);
    play.happen(planAgain(play.state, prepared(2, 'A song')));
    expect(itemsFor(play, 'lead')?.at(-1)?.title).toBe('A song');

    play.send('lead', { type: 'agenda:skip', item: 'poem' });
    expect(preparingOf(play.state)).toBe('moved');
    expect(planAgain(play.state, prepared(3))).toEqual([]);
    const begun = gathered();
    begun.send('lead', { type: 'agenda:start' });
    expect(planAgain(begun.state, prepared())).toEqual([]);
    begun.send('lead', { type: 'session:end' });
    expect(preparingOf(begun.state)).toBe('ended');
  });

  it('[AG9] shows what lies ready, and what it says to facilitators, to them alone', () => {
    const play = opened();
    const [, poem] = itemsFor(play, 'lead') ?? [];
    expect(poem?.purpose).toBe('A poem: softly');
    expect(poem?.ready?.map(({ kind }) => kind)).toEqual(READY.map(({ kind }) => kind));
    for (const seat of ['alder', 'birch', 'cedar']) {
      const told = JSON.stringify(viewOf(play.state, seat, 'en'));
      for (const word of ['softly', '"ready":[', 'bring along', 'One of ours', 'expected']) {
        expect(told).not.toContain(word);
      }
    }
  });

  it('[AG9] begins nothing by itself when its item is on', () => {
    const play = opened();
    play.send('lead', { type: 'agenda:start' });
    play.send('lead', { type: 'agenda:advance', from: 'arrive' });
    play.pass(3_600_000);
    expect(play.state.polls).toEqual([]);
    expect(play.state.exercise).toEqual({});
    expect(viewOf(play.state, 'lead', 'en').breakout?.open).toBe(false);
  });

  it('[AG9] calls the library’s cards as they are called today', () => {
    const ready = itemsFor(opened(), 'lead')?.[1]?.ready ?? [];
    const titles = ready.flatMap((one) => ('card' in one && one.card ? [one.card.title] : []));
    expect(titles).not.toContain('As it was called once');
    expect(titles).toContain('One of ours');
  });

  it('[AG9] leaves nothing of what was written once the session is over', () => {
    const play = opened();
    play.send('lead', { type: 'session:end' });
    const [, poem] = itemsFor(play, 'lead') ?? [];
    expect([poem?.purpose, poem?.ready]).toEqual([undefined, undefined]);
    expect(JSON.stringify(play.redacted())).not.toMatch(/poem: softly|bring along|One of ours/u);
  });
});
