import { LOBBY_LIMITS } from '@rapport/shared/contract/room/lobby-limits.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, moves, playMove } from '../../testing/room-commands.ts';
import { gathered, RoomPlay, SEATS } from '../../testing/room-play.ts';
import { audienceOf } from '../audience.ts';
import { isInside } from '../core/admission.ts';
import { isConnected } from '../core/connected.ts';
import { viewOf } from '../view.ts';
import { viewerOf, wasLetIn } from './devices.ts';

const view = (play: RoomPlay, id: string) => viewOf(play.state, id, 'en');

const devicesAt = (play: RoomPlay) => view(play, 'lead').lobby?.devices ?? [];

describe('another device with somebody’s link', () => {
  it('[DV2] is none: the one that was let in has its seat again, after whatever happened', () => {
    const play = gathered();
    play.send('lead', { type: 'lobby:lock' });
    play.disconnect('alder');
    expect(play.arrive('alder', 'device of alder')).toBe('alder');
    play.happen([{ type: 'presence:cleared' }]);
    expect(play.arrive('alder', 'device of alder')).toBe('alder');
    expect(view(play, 'alder').me.standing).toBe('admitted');
  });

  it.each([
    ['the door is open and the first is connected', () => gathered()],
    [
      'the door is locked',
      () => {
        const play = gathered();
        play.send('lead', { type: 'lobby:lock' });
        return play;
      },
    ],
    [
      'the first is gone',
      () => {
        const play = gathered();
        play.disconnect('alder');
        return play;
      },
    ],
    [
      'its person has left',
      () => {
        const play = gathered();
        play.send('alder', { type: 'floor:leave' });
        play.disconnect('alder');
        return play;
      },
    ],
    [
      'its person was taken out',
      () => {
        const play = gathered();
        play.send('lead', { type: 'floor:remove', seat: 'alder' });
        return play;
      },
    ],
    ['nobody knows of a first, in a stream of before', () => withoutHolders(gathered())],
  ])('[DV3] waits, and has no seat, when %s', (_name, start) => {
    const play = start();
    const id = play.knock('alder', 'other', 'Dr. Alder');
    expect(id).not.toBe('alder');
    expect(view(play, id)).toEqual({
      me: {
        seat: id,
        role: 'member',
        leads: false,
        standing: 'waiting',
        name: 'Dr. Alder',
        pronouns: '',
        microphone: true,
        camera: false,
      },
      session: { title: 'Tuesday group', number: 6, of: 16, format: 'group', ended: false },
      can: { 'care:call': true, 'floor:leave': true },
      device: { is: 'new' },
      lobby: { locked: play.state.lobby.locked },
    });
    expect(play.admitAll()?.refused).toBe('stale');
  });

  it('[DV5] stands before facilitators, under the name in the records and the typed one', () => {
    const play = gathered();
    const id = play.knock('alder', 'other', 'Dr. Аlder');
    const shown = { seat: id, of: 'alder', name: 'Alder', typed: 'Dr. Аlder', connected: true };
    expect(devicesAt(play)).toMatchObject([
      { ...shown, mixedAlphabets: true, otherConnected: true },
    ]);
    play.disconnect('alder');
    expect(devicesAt(play)).toMatchObject([{ otherConnected: false }]);
    for (const seat of ['alder', 'birch']) expect(view(play, seat).lobby).toBeUndefined();
    play.send('colead', { type: 'lobby:decline', seat: id });
    expect(devicesAt(play)).toEqual([]);
    expect(view(play, id)).toMatchObject({ me: { standing: 'declined' }, can: {} });
    expect(play.arrive('alder', 'other')).toBe(id);
    expect(view(play, 'birch').floor?.seats['alder']).toBeDefined();
  });

  it('[DV6] has the seat as it stood once it is let in, and the first has it no more', () => {
    const play = gathered();
    play.send('alder', { type: 'floor:raise-hand' });
    play.send('alder', { type: 'circle:add', name: 'Aunt', note: '', ring: 1, angle: 0 });
    const before = view(play, 'alder');
    const id = play.knock('alder', 'other', 'Somebody');
    expect(play.send('lead', { type: 'lobby:admit', seat: id })).toBeUndefined();
    expect(play.send('colead', { type: 'lobby:admit', seat: id })?.refused).toBe('stale');
    expect(isConnected(play.state, 'alder')).toBe(false);
    expect(audienceOf(play.state).has('alder')).toBe(false);
    expect(play.arrive('alder', 'other')).toBe('alder');
    const after = view(play, 'alder');
    expect(after.circle).toEqual(before.circle);
    expect(after.me).toEqual({ ...before.me, camera: false });
    expect(after.floor?.seats['alder']?.handSince).toBeDefined();
    const first = play.arrive('alder', 'device of alder');
    expect(view(play, first)).toEqual({
      me: {
        seat: first,
        role: 'member',
        leads: false,
        standing: 'left',
        name: '',
        pronouns: '',
        microphone: false,
        camera: false,
      },
      session: { title: 'Tuesday group', number: 6, of: 16, format: 'group', ended: false },
      can: { 'lobby:was-me': true, 'lobby:was-not-me': true },
      device: { is: 'asked' },
    });
  });

  it('[HN3] was let in, wherever its seat stands since, where a facilitator admitted it', () => {
    const play = new RoomPlay().enter('lead', 'alder');
    const letIn = (device: string) => wasLetIn(play.state, 'alder', device);
    expect(letIn('device of alder')).toBe(false);
    play.send('lead', { type: 'lobby:admit', seat: 'alder' });
    play.send('lead', { type: 'floor:remove', seat: 'alder' });
    expect(letIn('device of alder')).toBe(true);
    play.knock('alder', 'other');
    expect(letIn('other')).toBe(false);
    play.send('lead', { type: 'session:end' });
    expect(letIn('device of alder')).toBe(true);
  });

  it('[DV6] of two that wait with one link the one that is let in has the seat', () => {
    const play = new RoomPlay().enter('lead', 'alder', 'birch');
    const id = play.knock('alder', 'other', 'Alder');
    play.admitAll();
    expect([isInside(play.state, 'alder'), isInside(play.state, 'birch')]).toEqual([false, true]);
    play.send('lead', { type: 'lobby:admit', seat: id });
    expect(play.arrive('alder', 'other')).toBe('alder');
    expect(isInside(play.state, 'alder')).toBe(true);
    // Nobody was inside before: there is nothing to ask.
    expect(Object.values(play.state.lobby.devices)).toEqual([]);
    expect(play.knock('alder', 'device of alder')).not.toBe('alder');
  });

  it('[DV6] is not let in while it is not there, nor an observer’s where not all agree', () => {
    const play = gathered().enter('olive');
    const id = play.knock('alder', 'other');
    play.disconnect(id);
    const observing = play.knock('olive', 'other');
    for (const seat of [id, observing]) {
      expect(play.send('lead', { type: 'lobby:admit', seat })?.refused).toBe('stale');
    }
  });

  it('[DV7] was somebody else: whoever has the seat is out, and facilitators are told', () => {
    const play = moved();
    const [first] = Object.keys(play.state.lobby.devices);
    play.arrive('alder', 'device of alder');
    expect(play.send(first ?? '', { type: 'lobby:was-not-me' })).toBeUndefined();
    expect(isInside(play.state, 'alder')).toBe(false);
    expect(view(play, 'lead').lobby?.disowned).toMatchObject([{ seat: 'alder', name: 'Alder' }]);
    expect(view(play, 'birch').lobby).toBeUndefined();
    // Pressed once more there is nobody who could press it.
    expect(play.send(first ?? '', { type: 'lobby:was-not-me' })?.refused).toBe('not-allowed');
    // With a new link they wait, as everyone does.
    expect(play.arrive('alder', 'device of alder')).toBe('alder');
    play.enter('alder');
    expect(view(play, 'alder').me.standing).toBe('waiting');
    play.send('lead', { type: 'lobby:admit', seat: 'alder' });
    expect(view(play, 'lead').lobby?.disowned).toEqual([]);
  });

  it('[DV7] was the same person: the first is told where they are, and can knock again', () => {
    const play = moved();
    const first = play.arrive('alder', 'device of alder');
    play.send(first, { type: 'lobby:was-me' });
    expect(view(play, first)).toMatchObject({
      device: { is: 'elsewhere' },
      can: { 'lobby:enter': true, 'lobby:was-not-me': true },
    });
    play.knock('alder', 'device of alder');
    expect(devicesAt(play).map(({ seat }) => seat)).toEqual([first]);
    play.send('lead', { type: 'lobby:admit', seat: first });
    expect(play.arrive('alder', 'device of alder')).toBe('alder');
  });

  it('[DV7] can be disowned late, when a third has the seat', () => {
    const play = moved();
    const third = play.knock('alder', 'third');
    play.send('lead', { type: 'lobby:admit', seat: third });
    expect(play.arrive('alder', 'third')).toBe('alder');
    const first = play.arrive('alder', 'device of alder');
    play.send(first, { type: 'lobby:was-not-me' });
    expect(isInside(play.state, 'alder')).toBe(false);
    expect(Object.values(play.state.lobby.devices)).toEqual([]);
  });

  it('[DV8] is one of three at most: of those that are gone the oldest makes way', () => {
    const play = gathered();
    const [one = '', two = '', three = ''] = ['1', '2', '3'].map((device) => {
      play.pass(10);
      return play.knock('alder', device);
    });
    expect(play.arrive('alder', '4')).toBe('');
    play.send(two, { type: 'care:call' });
    for (const id of [two, three]) play.disconnect(id);
    const fourth = play.knock('alder', '4');
    expect(devicesAt(play).map(({ seat }) => seat)).toEqual([one, two, fourth]);
    expect(play.arrive('alder', '3')).toBe('');
  });

  it('[DV8] whatever is done, there are never more', () => {
    always(({ state }) => {
      for (const seat of SEATS) {
        const knocks = Object.values(state.lobby.devices).filter(
          (one) => one.seat === seat && ['came', 'knocking', 'left'].includes(one.is),
        );
        // A device that has gone on to another one may ask for its seat back.
        const most = LOBBY_LIMITS.knocking + 5;
        expect(knocks.length).toBeLessThanOrEqual(most);
      }
    }, gathered);
  });

  it('[DV9] is taken for its person where somebody is signed in', () => {
    const play = gathered();
    expect(play.arrive('lead', 'other', true)).toBe('lead');
    expect(play.stream.at(-2)?.event).toMatchObject({ type: 'lobby:device-taken', instead: true });
    expect(viewerOf(play.state, { seat: 'lead', device: 'device of lead', signedIn: true })).toBe(
      undefined,
    );
  });

  it('[DV10] is forgotten when the link is withdrawn, but for who has asked for help', () => {
    const play = moved();
    const calls = play.knock('alder', 'calls');
    play.send(calls, { type: 'care:call' });
    play.knock('alder', 'third');
    play.happen([{ type: 'lobby:devices-cleared', seat: 'alder' }]);
    expect(Object.keys(play.state.lobby.devices)).toEqual([calls]);
    expect(view(play, 'lead').care?.calls).toMatchObject([{ seat: calls }]);
    expect(play.arrive('alder', 'other')).toBe('alder');
  });
});

describe('a device that knocks, whatever is done', () => {
  it('[DV3] is told nothing by what others do, but whether the door is locked', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const play = gathered();
        const id = play.knock('alder', 'other', 'Somebody');
        const before = JSON.stringify(view(play, id));
        for (const move of sequence) playMove(play, { ...move, pick: move.pick | 1 });
        const device = play.state.lobby.devices[id];
        // At the end what was typed is forgotten.
        const ended = play.stream.some(({ event }) => event.type === 'session:ended');
        if (device?.is !== 'knocking' || ended) return;
        const { lobby: _locked, ...now } = view(play, id);
        const { lobby: _was, ...then } = JSON.parse(before) as typeof now & { lobby: unknown };
        expect(JSON.parse(JSON.stringify(now))).toEqual(then);
      }),
      { numRuns: 100 },
    );
  });

  it('[DV4] [CR1] can call for help until it is over, and it goes along when it is let in', () => {
    const play = gathered();
    const id = play.knock('alder', 'other', 'Somebody');
    expect(play.send(id, { type: 'care:call' })).toBeUndefined();
    expect(view(play, id)).toMatchObject({ can: { 'care:withdraw': true }, care: { called: {} } });
    expect(view(play, 'lead').care?.calls).toMatchObject([
      { seat: id, at: 'lobby', connected: true, name: 'Somebody', knownAs: 'Alder' },
    ]);
    for (const seat of ['alder', 'birch']) expect(view(play, seat).care?.called).toBeUndefined();
    play.send('lead', { type: 'care:see', seat: id });
    play.send('lead', { type: 'lobby:admit', seat: id });
    expect(view(play, 'lead').care?.calls).toMatchObject([{ seat: 'alder', seenBy: 'lead' }]);
    expect(view(play, 'alder').care?.called).toMatchObject({ stage: 'seen' });
  });
});

/** Another device was let in on Alder's seat. */
function moved(): RoomPlay {
  const play = gathered();
  const id = play.knock('alder', 'other');
  play.send('lead', { type: 'lobby:admit', seat: id });
  play.arrive('alder', 'other');
  return play;
}

/** As a room was whose events tell nothing of devices. */
function withoutHolders(play: RoomPlay): RoomPlay {
  play.state = { ...play.state, lobby: { ...play.state.lobby, holders: {} } };
  return play;
}
