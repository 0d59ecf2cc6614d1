import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandOf, type Move, moves, playMove } from '../../testing/room-commands.ts';
import { gathered, GROUP_FACTS, RoomPlay, SEATS } from '../../testing/room-play.ts';
import { isInside, leadsRoom } from '../core/admission.ts';
import { isLeader } from '../core/facts.ts';
import { gatheringOf, seatsIn } from '../core/gathering.ts';
import type { RoomState } from '../core/state.ts';
import { viewOf } from '../view.ts';
import { keptFor } from './view.ts';

const LEADERS = ['lead', 'colead'];

const view = (state: RoomState, seat: string) => viewOf(state, seat, 'en');

const sent = (state: RoomState, seat: string) => JSON.stringify(view(state, seat));

const readersOf = (state: RoomState, words: string) =>
  SEATS.filter((seat) => sent(state, seat).includes(words));

const words = (thread?: { messages: Record<string, { text: string }> }) =>
  Object.values(thread?.messages ?? {}).map(({ text }) => text);

const idOf = ({ state }: RoomPlay, text: string) =>
  state.messages.written.find((message) => message.text === text)?.id ?? '';

const inBreakouts = (play: RoomPlay, ...groups: string[][]): RoomPlay => {
  play.send('lead', { type: 'breakout:arrange', from: 0, groups });
  play.send('lead', { type: 'breakout:open' });
  return play;
};

/** One of the commands with which people write and read. */
function commandFor({ state }: RoomPlay, { what, pick }: Move): RoomCommand {
  const text = `Words ${pick}`;
  const kinds: readonly RoomCommand[] = [
    { type: 'messages:to-leaders', text },
    { type: 'messages:to-person', seat: SEATS[pick % SEATS.length] ?? '', text },
    { type: 'messages:to-group', text },
    { type: 'messages:among-leaders', text },
  ];
  const upTo = state.messages.written.at(-1)?.id ?? 'none';
  return kinds[what % 5] ?? { type: 'messages:read', upTo };
}

/** Everyone for whom a message that this seat writes now is not. */
function notFor(state: RoomState, actor: string, command: RoomCommand): string[] {
  const others = SEATS.filter((seat) => seat !== actor);
  const gathering = gatheringOf(state, actor) ?? 'none';
  switch (command.type) {
    case 'messages:to-group':
      return others.filter((seat) => !seatsIn(state, gathering).includes(seat));
    case 'messages:to-leaders':
    case 'messages:among-leaders':
      return others.filter((seat) => !leadsRoom(state, seat));
    case 'messages:to-person':
      return others.filter(
        (seat) => !leadsRoom(state, seat) && !(seat === command.seat && isInside(state, seat)),
      );
    case 'messages:read':
      return others;
    default:
      return [];
  }
}

describe('messages', () => {
  it('[MS1] to facilitators are read by them and by nobody else, and so is the answer', () => {
    const play = gathered().gather('elm', 'olive');
    expect(play.send('alder', { type: 'messages:to-leaders', text: 'I feel shaky' })).toBe(
      undefined,
    );
    play.send('colead', { type: 'messages:to-person', seat: 'alder', text: 'We are with you' });
    expect(readersOf(play.state, 'I feel shaky')).toEqual([...LEADERS, 'alder']);
    expect(readersOf(play.state, 'We are with you')).toEqual([...LEADERS, 'alder']);
    expect(view(play.state, 'alder').messages?.leaders?.unread).toBe(1);
    expect(view(play.state, 'lead').messages?.people?.['alder']?.unread).toBe(2);
  });

  it('[MS1] among facilitators are for them alone, and there is no such thread where one leads', () => {
    const play = gathered();
    play.send('lead', { type: 'messages:among-leaders', text: 'Cedar is quiet' });
    expect(readersOf(play.state, 'Cedar is quiet')).toEqual(LEADERS);
    expect(play.send('alder', { type: 'messages:among-leaders', text: 'May I?' })?.refused).toBe(
      'not-allowed',
    );
    const seats = GROUP_FACTS.seats.filter(({ seat }) => seat !== 'colead');
    const alone = new RoomPlay({ ...GROUP_FACTS, seats }).gather('alder');
    expect(view(alone.state, 'lead').messages?.among).toBeUndefined();
    expect(view(alone.state, 'lead').can['messages:among-leaders']).toBeUndefined();
  });

  it('[MS2] to the group are there only where the course allows them', () => {
    const { pact: _pact, ...nothingAgreed } = GROUP_FACTS;
    for (const facts of [nothingAgreed, { ...GROUP_FACTS, format: 'individual' as const }]) {
      const play = new RoomPlay(facts).gather('alder', 'birch');
      for (const seat of ['lead', 'alder']) {
        const refusal = play.send(seat, { type: 'messages:to-group', text: 'Hello all' });
        expect(refusal?.refused).toBe('not-allowed');
        expect(view(play.state, seat).messages?.group).toBeUndefined();
      }
    }
    const play = gathered();
    expect(play.send('alder', { type: 'messages:to-group', text: 'Hello all' })).toBeUndefined();
    expect(readersOf(play.state, 'Hello all')).toEqual([...LEADERS, 'alder', 'birch', 'cedar']);
  });

  it('[MS3] to the group are read by who was there: not by who comes later, nor in another gathering', () => {
    const play = inBreakouts(gathered(), ['alder', 'birch']);
    play.send('alder', { type: 'messages:to-group', text: 'Between us two' });
    play.send('cedar', { type: 'messages:to-group', text: 'In the circle' });
    play.gather('elm');
    play.send('lead', { type: 'breakout:close', seconds: 0 });
    expect(readersOf(play.state, 'Between us two')).toEqual(['alder', 'birch']);
    expect(readersOf(play.state, 'In the circle')).toEqual([...LEADERS, 'cedar']);
    // Who goes and comes again reads what was written while they were there.
    play.send('birch', { type: 'floor:leave' });
    expect(readersOf(play.state, 'Between us two')).toEqual(['alder']);
    play.gather('birch');
    expect(readersOf(play.state, 'Between us two')).toEqual(['alder', 'birch']);
  });

  it('[MS3] to the group need somebody who reads them', () => {
    const play = inBreakouts(gathered(), ['alder', 'birch']);
    play.send('birch', { type: 'breakout:return' });
    const refusal = play.send('alder', { type: 'messages:to-group', text: 'Anyone here?' });
    expect(refusal?.refused).toBe('stale');
  });

  it('[MS4] to the group can be held for a while by facilitators, who still write', () => {
    const play = gathered();
    play.send('colead', { type: 'messages:hush' });
    expect(view(play.state, 'alder').messages?.group?.hushed).toBe(true);
    const write = (seat: string) => play.send(seat, { type: 'messages:to-group', text: 'Now?' });
    expect(write('alder')?.refused).toBe('stale');
    expect(write('lead')).toBeUndefined();
    expect(play.send('alder', { type: 'messages:open' })?.refused).toBe('not-allowed');
    expect(play.send('alder', { type: 'messages:to-leaders', text: 'Always' })).toBeUndefined();
    play.send('lead', { type: 'messages:open' });
    expect(write('alder')).toBeUndefined();
  });

  it('[MS5] can be written from the lobby, and nothing is read there: no answer, not even one’s own', () => {
    const play = gathered().enter('elm');
    const before = sent(play.state, 'elm');
    expect(play.send('elm', { type: 'messages:to-leaders', text: 'I am late' })).toBeUndefined();
    play.send('lead', { type: 'messages:to-person', seat: 'elm', text: 'No matter' });
    expect(sent(play.state, 'elm')).toBe(before);
    expect(readersOf(play.state, 'I am late')).toEqual(LEADERS);
    expect(view(play.state, 'lead').messages?.people?.['elm']?.standing).toBe('waiting');
    play.send('lead', { type: 'lobby:admit', seat: 'elm' });
    expect(words(view(play.state, 'elm').messages?.leaders)).toEqual(['I am late', 'No matter']);
  });

  it('[MS5] cannot be written by who is not there, was declined or taken out', () => {
    const play = gathered().enter('elm');
    const write = (seat: string) => play.send(seat, { type: 'messages:to-leaders', text: 'Me?' });
    play.send('lead', { type: 'lobby:decline', seat: 'elm' });
    play.send('lead', { type: 'floor:remove', seat: 'cedar' });
    play.send('birch', { type: 'floor:leave' });
    for (const seat of ['elm', 'cedar', 'birch', 'olive']) {
      expect(write(seat)?.refused).toBe('not-allowed');
      const answer = play.send('lead', { type: 'messages:to-person', seat, text: 'Hm' });
      expect(answer?.refused).toBe('stale');
    }
    const toLeader = { type: 'messages:to-person', seat: 'colead', text: 'Hm' } as const;
    expect(play.send('lead', toLeader)?.refused).toBe('stale');
  });

  it('[MS6] that are not for a seat, or that another reads, change no byte of what it is sent', () => {
    fc.assert(
      fc.property(moves, moves, (sequence, written) => {
        const play = gathered().gather('elm');
        if (sequence.length % 3 > 0) inBreakouts(play, ['alder', 'birch'], ['cedar', 'elm']);
        for (const move of sequence) playMove(play, move);
        for (const move of written) {
          const actor = SEATS[move.actor] ?? '';
          const command = commandOf(play, move);
          const chosen = commandFor(play, move);
          for (const next of command ? [command, chosen] : [chosen]) {
            const blind = notFor(play.state, actor, next);
            const before = blind.map((seat) => sent(play.state, seat));
            play.send(actor, next);
            expect(blind.map((seat) => sent(play.state, seat))).toEqual(before);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('[MS6] name their writers as they were called then, whatever they come back as', () => {
    const play = gathered();
    play.send('alder', { type: 'messages:to-group', text: 'It was me' });
    const name = () => Object.values(view(play.state, 'birch').messages?.group?.messages ?? {})[0];
    expect(name()?.name).toBe('alder');
    play.send('alder', { type: 'floor:leave' });
    const entered = { pronouns: '', microphone: true, camera: true };
    play.send('alder', { type: 'lobby:enter', name: 'Someone else', ...entered });
    expect(name()?.name).toBe('alder');
  });

  it('[MS7] count as unread for each reader until they have read them, and never again', () => {
    const play = gathered();
    const unread = (seat: string) => view(play.state, seat).messages?.group?.unread;
    play.send('alder', { type: 'messages:to-group', text: 'One' });
    play.send('alder', { type: 'messages:to-group', text: 'Two' });
    expect([unread('alder'), unread('birch'), unread('lead')]).toEqual([0, 2, 2]);
    const [one, two] = [idOf(play, 'One'), idOf(play, 'Two')];
    play.send('birch', { type: 'messages:read', upTo: two });
    expect(play.send('lead', { type: 'messages:read', upTo: one })).toBeUndefined();
    expect([unread('birch'), unread('lead')]).toEqual([0, 1]);
    play.send('alder', { type: 'messages:to-group', text: 'Three' });
    // What is told late, from another page, takes nothing back.
    play.send('birch', { type: 'messages:read', upTo: one });
    expect([unread('birch'), unread('lead')]).toEqual([1, 2]);
    play.send('alder', { type: 'messages:to-leaders', text: 'Private' });
    const secret = { type: 'messages:read', upTo: idOf(play, 'Private') } as const;
    expect(play.send('birch', secret)?.refused).toBe('not-found');
  });

  it('[MS8] are taken back by who wrote them, and from the group by facilitators too', () => {
    const play = gathered();
    play.send('alder', { type: 'messages:to-leaders', text: 'To you' });
    play.send('alder', { type: 'messages:to-group', text: 'To all' });
    const [toYou, toAll] = [idOf(play, 'To you'), idOf(play, 'To all')];
    const withdraw = (seat: string, message: string) =>
      play.send(seat, { type: 'messages:withdraw', message })?.refused;
    play.send('birch', { type: 'messages:to-group', text: 'Mine' });
    expect(withdraw('birch', toAll)).toBe('stale');
    expect(withdraw('birch', toYou)).toBe('not-found');
    expect(withdraw('lead', toYou)).toBe('stale');
    expect(withdraw('lead', toAll)).toBeUndefined();
    expect(withdraw('alder', toYou)).toBeUndefined();
    expect(withdraw('alder', toYou)).toBe('stale');
    for (const text of ['To you', 'To all']) expect(readersOf(play.state, text)).toEqual([]);
    const left = view(play.state, 'birch').messages?.group?.messages[toAll];
    expect(left).toMatchObject({ text: '', withdrawn: 'leaders', name: 'alder' });
    expect(view(play.state, 'lead').messages?.people?.['alder']?.unread).toBe(0);
  });

  it('[MS9] are taken no faster than anyone writes, and one who writes many takes nobody’s room', () => {
    const play = gathered();
    const write = (seat: string) =>
      play.send(seat, { type: 'messages:to-leaders', text: 'Again' })?.refused;
    for (let i = 0; i < 10; i += 1) expect(write('alder')).toBeUndefined();
    expect(write('alder')).toBe('rate-limited');
    expect(write('birch')).toBeUndefined();
    play.pass(20_000);
    for (let i = 0; i < 190; i += 1) {
      expect(write('alder')).toBeUndefined();
      play.pass(3000);
    }
    expect(write('alder')).toBe('full');
    expect(write('birch')).toBeUndefined();
  });

  it('[MS10] are gone when the session ends, also when it is taken up again', () => {
    const play = gathered();
    play.send('alder', { type: 'messages:to-leaders', text: 'Only for now' });
    play.send('lead', { type: 'messages:hush' });
    play.send('lead', { type: 'session:end' });
    const written = play.redacted().find(({ event }) => event.type === 'messages:written')?.event;
    expect(written).toMatchObject({ seat: 'alder', text: '' });
    expect(JSON.stringify(play.state)).not.toContain('Only for now');
    play.send('lead', { type: 'session:reopen' });
    expect(view(play.state, 'alder').messages?.leaders).toEqual({ messages: {}, unread: 0 });
    expect(view(play.state, 'alder').messages?.group?.hushed).toBe(false);
  });

  it('[MS10] without words, as they are once erased, are not shown', () => {
    const play = gathered();
    const to = { kind: 'person', seat: 'alder' } as const;
    const erased = { type: 'messages:written', message: 'm', seat: 'alder', to, text: '' } as const;
    play.happen([erased, { type: 'messages:withdrawn', message: 'm', by: 'writer' }]);
    play.happen([{ type: 'messages:read', seat: 'lead', upTo: 'm' }]);
    expect(view(play.state, 'lead').messages?.people?.['alder']?.messages).toEqual({});
  });

  it('[MS11] are kept where the course has agreed on it, but for what was withdrawn', () => {
    const pact = { groupMessages: true, keepMessages: true, keepPolls: false };
    const play = new RoomPlay({ ...GROUP_FACTS, pact }).gather('alder', 'birch');
    play.send('alder', { type: 'messages:to-leaders', text: 'Keep this' });
    play.send('alder', { type: 'messages:to-leaders', text: 'But not this' });
    play.send('alder', { type: 'messages:withdraw', message: idOf(play, 'But not this') });
    expect(view(play.state, 'alder').messages?.kept).toBe(true);
    play.send('lead', { type: 'session:end' });
    const left = play.redacted().flatMap(({ event }) => ('text' in event ? [event.text] : []));
    expect(left).toEqual(['Keep this', '']);
    // Facilitators read it afterwards; taken up again, the threads are empty all the same.
    const kept = (seat: string) => keptFor(play.state, seat).map(({ text }) => text);
    expect([kept('lead'), kept('birch')]).toEqual([['Keep this'], []]);
    play.send('lead', { type: 'session:reopen' });
    expect(view(play.state, 'alder').messages?.leaders?.messages).toEqual({});
    play.send('birch', { type: 'messages:to-group', text: 'And this' });
    play.send('lead', { type: 'session:end' });
    expect([kept('lead'), kept('colead')]).toEqual([['Keep this', 'And this'], ['Keep this']]);
  });

  it('[MS12] of observers go to facilitators alone', () => {
    const play = gathered().enter('olive');
    play.send('olive', { type: 'messages:to-leaders', text: 'I wait' });
    play.send('lead', { type: 'observers:ask', seat: 'olive', about: '' });
    for (const seat of ['alder', 'birch', 'cedar']) {
      play.send(seat, { type: 'observers:agree', seat: 'olive' });
    }
    play.send('lead', { type: 'lobby:admit', seat: 'olive' });
    expect(isInside(play.state, 'olive')).toBe(true);
    play.send('olive', { type: 'messages:to-leaders', text: 'Ask Cedar' });
    expect(readersOf(play.state, 'Ask Cedar')).toEqual([...LEADERS, 'olive']);
    const toGroup = { type: 'messages:to-group', text: 'Hello' } as const;
    expect(play.send('olive', toGroup)?.refused).toBe('not-allowed');
    expect(isLeader(play.state, 'olive')).toBe(false);
  });
});
