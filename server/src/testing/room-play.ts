import { cards } from '@rapport/shared/content/cards.ts';
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import type { PreparedAgenda } from '@rapport/shared/contract/prepared-agenda.ts';
import type { SessionFacts } from '@rapport/shared/contract/session-facts.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { isRefusal, type Refusal } from '../room/core/capability.ts';
import { arrive } from '../room/lobby/devices.ts';
import { connect, disconnect } from '../room/presence/connections.ts';
import { redact, type Over } from '../room/redaction.ts';
import { decide } from '../room/commands.ts';
import { emptyRoom, evolve, nextAlarm, openRoom, roomEvent } from '../room/room.ts';
import type { TimedEvent, RoomEvent, RoomState } from '../room/core/state.ts';
import { isNeverStored } from '../room/word-fields.ts';

/** A group session with two facilitators, four members and an observer. */
export const GROUP_FACTS: SessionFacts = {
  session: 'session-1',
  title: 'Tuesday group',
  number: 6,
  of: 16,
  approach: 'ipt',
  format: 'group',
  phase: 'middle',
  pact: { groupMessages: true, keepMessages: false, keepPolls: false },
  seats: [
    { seat: 'lead', role: 'facilitator', name: 'Robin' },
    { seat: 'colead', role: 'co-facilitator', name: 'Sam' },
    { seat: 'alder', role: 'member', name: 'Alder' },
    { seat: 'birch', role: 'member', name: 'Birch' },
    { seat: 'cedar', role: 'member', name: 'Cedar' },
    { seat: 'elm', role: 'member', name: 'Elm' },
    { seat: 'olive', role: 'observer', name: 'Olive' },
  ],
};

/** The seats of {@link GROUP_FACTS}. */
export const SEATS: readonly SeatId[] = GROUP_FACTS.seats.map(({ seat }) => seat);

/** A room without a host: commands are decided and take effect at once, on a clock set by hand. */
export class RoomPlay {
  state: RoomState = emptyRoom;
  now = 1_800_000_000_000;
  readonly stream: TimedEvent[] = [];
  /** Who makes the next move. */
  actor: SeatId = 'lead';
  readonly #facts: SessionFacts;
  #ids = 0;

  constructor(facts: SessionFacts = GROUP_FACTS, prepared?: PreparedAgenda) {
    this.#facts = facts;
    this.happen(openRoom(facts, this.newId, prepared));
  }

  readonly newId = (): string => `id-${(this.#ids += 1)}`;

  /** Lets events take effect. */
  happen(events: readonly RoomEvent[]): void {
    for (const event of events) {
      const timed = { event, at: this.now };
      this.stream.push(timed);
      this.state = evolve(this.state, timed);
    }
  }

  /** Lets time pass, and what falls due meanwhile happen at its moment. */
  pass(ms: number): void {
    const until = this.now + ms;
    for (let due = nextAlarm(this.state); due && due.at <= until; due = nextAlarm(this.state)) {
      this.now = Math.max(this.now, due.at);
      this.happen(due.events);
    }
    this.now = until;
  }

  /** Sends a command; its refusal, if it was refused. */
  send(actor: SeatId, command: RoomCommand): Refusal | undefined {
    const { now, newId } = this;
    const names = this.#facts.seats;
    const decision = decide(this.state, command, { actor, now, newId, names });
    if (isRefusal(decision)) return decision;
    this.happen(decision);
    return undefined;
  }

  /** What of the room is stored. */
  get stored(): TimedEvent[] {
    return this.stream.filter(({ event }) => !isNeverStored(event.type));
  }

  /** The stored stream as it is once its words are erased. */
  redacted(over: Over = 'session'): TimedEvent[] {
    const stored = this.stored;
    const numbered = stored.map(({ event }, index) => ({ seq: index + 1, event }));
    const changes = new Map(
      redact(numbered, this.state, over).map(({ seq, event }) => [seq, event]),
    );
    return stored.map(({ event, at }, index) => ({
      event: roomEvent.parse(changes.get(index + 1) ?? event),
      at,
    }));
  }

  /** Connects a seat. */
  connect(seat: SeatId): void {
    this.happen(connect(seat, `connection-of-${seat}`));
  }

  /** Loses a seat's connection. */
  disconnect(seat: SeatId): void {
    this.happen(disconnect(this.state, seat, `connection-of-${seat}`));
  }

  /**
   * A device that shows a seat's link (or is signed in) connects; as whom it looks at the room.
   * Nobody where it was refused.
   */
  arrive(seat: SeatId, device: string, signedIn = false, history?: DeviceHistory): string {
    const arrived = arrive(this.state, { seat, device, signedIn, history }, this.newId);
    if ('refused' in arrived) return '';
    this.happen([...arrived.events, ...connect(arrived.id, `connection-of-${arrived.id}`)]);
    return arrived.id;
  }

  /** Another device shows the link of a seat, and knocks. */
  knock(seat: SeatId, device: string, name = seat): string {
    const id = this.arrive(seat, device);
    const chosen = { name, pronouns: '', microphone: true, camera: false };
    this.send(id, { type: 'lobby:enter', ...chosen });
    return id;
  }

  /** Connects the seats and brings them to the lobby; facilitators are inside then. */
  enter(...seats: SeatId[]): this {
    for (const seat of seats) {
      this.arrive(seat, `device of ${seat}`);
      this.send(seat, {
        type: 'lobby:enter',
        name: seat,
        pronouns: '',
        microphone: true,
        camera: true,
      });
    }
    return this;
  }

  /** As {@link enter}, and then everyone who waits is admitted by the first facilitator. */
  gather(...seats: SeatId[]): this {
    this.enter('lead', ...seats);
    this.admitAll();
    return this;
  }

  /** The first facilitator lets in all whom one press lets in; the refusal, if there was one. */
  admitAll(): Refusal | undefined {
    return this.send('lead', {
      type: 'lobby:admit-all',
      seats: this.#facts.seats.map(({ seat }) => seat),
    });
  }
}

/** A room in which a group has met: two facilitators, and three members. */
export const gathered = (): RoomPlay => new RoomPlay().gather('colead', 'alder', 'birch', 'cedar');

/** The card that is played where it matters little which: light enough for a member to coach. */
export const PLAYED = cards.find(({ id }) => id === 'what-i-expected');

/** A group in which a card is cast and being played. */
export function playing(): RoomPlay {
  const play = gathered();
  const card = PLAYED;
  if (!card) throw new Error('the library has lost a card');
  play.send('lead', { type: 'exercise:choose', card: card.id });
  const members = ['alder', 'birch', 'cedar'];
  card.roles.forEach((role, index) => {
    const seat = members[index] ?? 'colead';
    play.send('lead', { type: 'exercise:cast', role: role.id, seat });
    play.send(seat, { type: 'exercise:accept' });
  });
  for (const from of [0, 1]) play.send('lead', { type: 'exercise:next', from });
  return play;
}
