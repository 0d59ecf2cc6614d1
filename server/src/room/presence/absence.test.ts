import { describe, expect, it } from 'vitest';
import { gathered, type RoomPlay } from '../../testing/room-play.ts';
import { nextAlarm } from '../room.ts';
import { viewOf } from '../view.ts';

const MINUTES = 60_000;
const view = (play: RoomPlay, seat = 'lead') => viewOf(play.state, seat, 'en');
const absent = (play: RoomPlay, viewer?: string): string[] =>
  Object.entries(view(play, viewer).floor?.seats ?? {}).flatMap(([seat, person]) =>
    person.absent ? [seat] : [],
  );

/** The three members, of whom the last has been without a connection for so long. */
function withoutCedar(ms: number): RoomPlay {
  const play = gathered();
  play.disconnect('cedar');
  play.pass(ms);
  return play;
}

describe('who is absent', () => {
  it('[WH1] is so after two minutes without a connection, on every screen', () => {
    expect(absent(withoutCedar(2 * MINUTES - 1))).toEqual([]);
    const play = withoutCedar(2 * MINUTES);
    for (const viewer of ['lead', 'alder']) expect(absent(play, viewer)).toEqual(['cedar']);
  });

  it('[WH1] is back in the same place with the connection', () => {
    const play = withoutCedar(3 * MINUTES);
    const { place } = view(play).floor?.seats['cedar'] ?? {};
    play.connect('cedar');
    expect(absent(play)).toEqual([]);
    expect(view(play).floor?.seats['cedar']?.place).toBe(place);
  });

  it('[WH1] counts from a restart for those who do not come back from it', () => {
    const play = withoutCedar(MINUTES);
    play.happen([{ type: 'presence:cleared' }]);
    for (const seat of ['lead', 'colead', 'alder']) play.connect(seat);
    play.pass(MINUTES);
    expect(absent(play)).toEqual(['cedar']);
    play.pass(MINUTES);
    expect(absent(play).sort()).toEqual(['birch', 'cedar']);
  });

  it('[WH1] is not still so after leaving and coming in again', () => {
    const play = withoutCedar(2 * MINUTES);
    play.send('lead', { type: 'floor:remove', seat: 'cedar' });
    expect(play.state.presence.absent).toEqual([]);
  });

  it('[WH1] is nobody any more once the session is over', () => {
    const play = withoutCedar(MINUTES);
    play.send('lead', { type: 'session:end' });
    expect(nextAlarm(play.state)).toBeUndefined();
  });

  it('[WH2] does not count among those who are asked', () => {
    const play = withoutCedar(MINUTES);
    play.send('lead', { type: 'poll:ask', kind: 'mood', audience: 'named', question: '' });
    const asked = () => view(play).polls?.current?.progress?.asked;
    expect(asked()).toBe(3);
    play.pass(MINUTES);
    expect(asked()).toBe(2);
  });

  it('[WH2] is not taken to a side room', () => {
    const play = withoutCedar(2 * MINUTES);
    expect(view(play).can['care:take']).toEqual(['alder', 'birch']);
    expect(play.send('lead', { type: 'care:take', seat: 'cedar' })?.refused).toBe('stale');
  });

  it('[WH2] is asked at the end of a round, where the turn waits', () => {
    const play = withoutCedar(2 * MINUTES);
    play.send('lead', { type: 'round:start', seconds: 60 });
    const spoke: string[] = [];
    for (let now = view(play).round; now; now = view(play).round) {
      spoke.push(now.speaker);
      play.send('lead', { type: 'round:next', from: now.speaker });
    }
    expect(spoke.toSorted()).toEqual(['alder', 'birch', 'cedar', 'colead', 'lead']);
    expect(spoke.at(-1)).toBe('cedar');
  });

  it('[WH2] gives the turn to the next while others are left', () => {
    const play = gathered();
    play.send('lead', { type: 'round:start', seconds: 60 });
    const { speaker = '', next = [] } = view(play).round ?? {};
    play.disconnect(speaker);
    play.pass(2 * MINUTES);
    expect(view(play).round).toMatchObject({ speaker: next[0], next: [...next.slice(1), speaker] });
  });
});
