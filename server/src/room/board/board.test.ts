import { describe, expect, it } from 'vitest';
import { gathered, type RoomPlay } from '../../testing/room-play.ts';
import { viewOf } from '../view.ts';

const board = (play: RoomPlay, seat = 'alder') => viewOf(play.state, seat, 'en').board;

/** A board with one line that is still empty. */
function started(): { play: RoomPlay; line: string } {
  const play = gathered();
  play.send('lead', { type: 'board:open' });
  play.send('alder', { type: 'board:add', side: 'self' });
  return { play, line: board(play)?.lines[0]?.id ?? '' };
}

describe('the communication board', () => {
  it('[CB1] is opened by a facilitator, and filled in by everyone together', () => {
    const play = gathered();
    expect(play.send('alder', { type: 'board:open' })?.refused).toBe('not-allowed');
    expect(board(play)).toBeUndefined();
    const { play: open, line } = started();
    open.send('birch', { type: 'board:write', line, field: 'said', was: '', text: 'Fine.' });
    open.send('cedar', { type: 'board:write', line, field: 'meant', was: '', text: 'Not fine.' });
    for (const seat of ['alder', 'lead']) {
      expect(board(open, seat)?.lines[0]).toMatchObject({ said: 'Fine.', meant: 'Not fine.' });
    }
  });

  it('[CB2] lets the first of two who write in one place stand, and tells the other', () => {
    const { play, line } = started();
    const write = (seat: string, text: string) =>
      play.send(seat, { type: 'board:write', line, field: 'said', was: '', text });
    expect(write('birch', 'One.')).toBeUndefined();
    expect(write('cedar', 'Two.')?.refused).toBe('stale');
    expect(write('birch', 'One.')).toBeUndefined();
    expect(board(play)?.lines[0]?.said).toBe('One.');
  });

  it('[CB3] is put aside without losing what is on it', () => {
    const { play, line } = started();
    play.send('lead', { type: 'board:write', line, field: 'felt', was: '', text: 'Small.' });
    play.send('lead', { type: 'board:put-aside' });
    expect(board(play)).toBeUndefined();
    expect(board(play, 'lead')?.open).toBe(false);
    play.send('colead', { type: 'board:open' });
    expect(board(play)?.lines[0]?.felt).toBe('Small.');
  });

  it('[CB4] made in a breakout is that breakout’s, and can be brought to the main group after', () => {
    const play = gathered();
    play.send('lead', { type: 'breakout:arrange', from: 0, groups: [['alder', 'birch']] });
    play.send('lead', { type: 'breakout:open' });
    expect(play.send('alder', { type: 'board:open' })).toBeUndefined();
    play.send('birch', { type: 'board:add', side: 'other' });
    for (const outside of ['cedar', 'lead']) expect(board(play, outside)).toBeUndefined();
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    expect(board(play)).toBeUndefined();
    const [kept] = board(play, 'lead')?.kept ?? [];
    expect(kept?.lines).toBe(1);
    play.send('lead', { type: 'board:bring', board: kept?.id ?? '' });
    expect(board(play, 'cedar')?.lines).toHaveLength(1);
    expect(board(play, 'lead')?.kept).toBeUndefined();
  });
});
