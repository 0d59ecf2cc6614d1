import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { StoredEvent } from '@rapport/server/src/hosting/event-store.ts';
import { GROUP_FACTS, RoomPlay } from '@rapport/server/src/testing/room-play.ts';

const MEMBERS = 11;

/** A room with its facilitator and so many members inside. */
export function fullRoom(members: number): { play: RoomPlay; members: readonly string[] } {
  const seats = Array.from({ length: members }, (_, index) => `member-${index + 1}`);
  const facts: SessionFacts = {
    ...GROUP_FACTS,
    seats: [
      { seat: 'lead', role: 'facilitator', name: 'Robin' },
      ...seats.map((seat) => ({ seat, role: 'member' as const, name: `Person ${seat}` })),
    ],
  };
  return { play: new RoomPlay(facts).gather(...seats), members: seats };
}

/** What everyone does in turn, again and again. */
const TURNS: readonly RoomCommand[] = [
  { type: 'floor:raise-hand' },
  { type: 'floor:mute' },
  { type: 'floor:lower-hand' },
  { type: 'floor:unmute' },
  { type: 'floor:camera-off' },
  { type: 'floor:camera-on' },
];

/**
 * The stream of a session of twelve in which so much happened, as it is stored.
 * @throws Error when nothing can happen any more
 */
export function longStream(events: number): StoredEvent[] {
  const { play, members } = fullRoom(MEMBERS);
  for (let turn = 0; play.stored.length < events; turn += 1) {
    const command = TURNS[turn % TURNS.length] as RoomCommand;
    const before = play.stream.length;
    for (const seat of members) play.send(seat, command);
    if (play.stream.length === before) throw new Error(`${command.type} does nothing here`);
    play.pass(1000);
  }
  return play.stored.slice(0, events).map(({ event, at }, index) => ({
    seq: index + 1,
    at,
    actor: 'lead',
    cause: `command ${index}`,
    event,
  }));
}
