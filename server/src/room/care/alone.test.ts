import { describe, expect, it } from 'vitest';
import { always } from '../../testing/room-commands.ts';
import { gathered, type RoomPlay } from '../../testing/room-play.ts';
import { isLeader } from '../core/facts.ts';
import { viewOf } from '../view.ts';
import { ALONE_AFTER_MS } from './alone.ts';
import { ESCALATE_AFTER_MS } from './reach.ts';

const careOf = ({ state }: RoomPlay, seat: string) => viewOf(state, seat, 'en').care;

const stage = (play: RoomPlay) => careOf(play, 'alder')?.called?.stage;

/** Alder in a side room with the co-facilitator. */
function aside(play = gathered()): RoomPlay {
  play.send('colead', { type: 'care:take', seat: 'alder' });
  return play;
}

describe('[CR16] a side room', () => {
  it('names no facilitator whose connection is lost, to the person and to the others', () => {
    const play = aside();
    play.disconnect('colead');
    expect(careOf(play, 'alder')?.own).toMatchObject({ with: [] });
    expect(careOf(play, 'lead')?.rooms).toMatchObject([{ with: [] }]);
    play.connect('colead');
    expect(careOf(play, 'alder')?.own).toMatchObject({ with: ['colead'] });
  });

  it('opens the call again of whoever is alone in it, and the call leaves the room then', () => {
    const play = gathered();
    play.send('alder', { type: 'care:call' });
    aside(play);
    play.disconnect('colead');
    play.disconnect('lead');
    play.pass(ALONE_AFTER_MS - 1);
    expect(stage(play)).toBeUndefined();
    play.pass(1);
    expect(stage(play)).toBe('nobody');
    play.pass(ESCALATE_AFTER_MS);
    expect(careOf(play, 'alder')?.called).toMatchObject({ escalated: true });
  });

  it('puts that call before the facilitators who are elsewhere in the room', () => {
    const play = aside();
    play.disconnect('colead');
    play.pass(ALONE_AFTER_MS);
    expect(careOf(play, 'lead')?.calls).toMatchObject([{ seat: 'alder', at: 'side-room' }]);
  });

  it('opens none when a facilitator is back in time, also after a restart', () => {
    const play = aside();
    play.happen([{ type: 'presence:cleared' }]);
    play.pass(ALONE_AFTER_MS - 1);
    play.connect('colead');
    play.pass(600_000);
    expect(stage(play)).toBeUndefined();
  });

  it('opens none a second time when it was taken back, and one when they are alone anew', () => {
    const play = aside();
    play.disconnect('colead');
    play.pass(ALONE_AFTER_MS);
    play.send('alder', { type: 'care:withdraw' });
    play.pass(600_000);
    expect(stage(play)).toBeUndefined();
    play.connect('colead');
    play.disconnect('colead');
    play.pass(ALONE_AFTER_MS);
    expect(stage(play)).toBe('sent');
  });

  it('is left by the last facilitator who is connected together with the person', () => {
    const play = aside();
    play.send('lead', { type: 'care:join', seat: 'alder' });
    play.disconnect('colead');
    play.send('lead', { type: 'care:return' });
    expect(play.state.care.rooms).toEqual([]);
  });

  it('opens the call again that ended as a facilitator came whose connection was lost', () => {
    const play = gathered();
    play.send('alder', { type: 'care:call' });
    play.disconnect('colead');
    play.send('colead', { type: 'care:take', seat: 'alder' });
    expect(stage(play)).toBeUndefined();
    play.pass(ALONE_AFTER_MS);
    expect(stage(play)).toBe('sent');
  });

  it('whatever is done, keeps nobody alone for long without a call having been open', () => {
    /** By side room: when it was first found without a facilitator, and how long the stream was. */
    const found = new WeakMap<RoomPlay, Map<string, { at: number; from: number }>>();
    always((play) => {
      const { state, now, stream } = play;
      const alone = found.get(play) ?? new Map<string, { at: number; from: number }>();
      found.set(play, alone);
      for (const { id, person } of state.care.rooms) {
        const there = Object.keys(state.care.seats).filter(
          (seat) =>
            state.care.seats[seat] === id &&
            isLeader(state, seat) &&
            state.presence.connections[seat] !== undefined,
        );
        expect(careOf(play, person)?.own?.with).toHaveLength(there.length);
        if (there.length > 0) {
          alone.delete(id);
          continue;
        }
        const { at, from } = alone.get(id) ?? { at: now, from: stream.length };
        alone.set(id, { at, from });
        if (now - at < ALONE_AFTER_MS || state.care.calls[person]) continue;
        const ended = stream
          .slice(from)
          .some(({ event }) => event.type === 'care:call-ended' && event.seat === person);
        expect(ended).toBe(true);
      }
    }, aside);
  });
});
