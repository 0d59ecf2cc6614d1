import { setTimeout as sleep } from 'node:timers/promises';
import { commandOfType } from '@rapport/server/src/testing/room-commands.ts';
import type { CommandType, RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { targetsOf } from '@rapport/shared/rules/allows.ts';
import type { Chance } from './chance.ts';
import type { Person } from './person.ts';
import type { Room } from './room.ts';

const BETWEEN_MS = { least: 80, most: 900 };
/** More answers than so many nobody waits for at once: they see that nothing happens. */
const WAITED_FOR = 3;
const REFRESHED_EVERY_MS = 1_000;

/** What is never done: it ends the game for somebody, or cannot be read from what is stored. */
const NEVER: ReadonlySet<CommandType> = new Set([
  'session:end',
  'session:reopen',
  'lobby:was-not-me',
  // Answers without names are held in memory alone.
  'poll:answer',
]);
/** Done now and then: it leaves somebody without a part for a while. */
const SELDOM: ReadonlySet<CommandType> = new Set([
  'floor:leave',
  'floor:remove',
  'lobby:decline',
  'lobby:lock',
  'messages:hush',
]);
/** What is written: it shows best whether anything was lost, or reached whom it must not. */
const WRITING: readonly CommandType[] = [
  'messages:to-leaders',
  'messages:to-person',
  'messages:to-group',
  'messages:among-leaders',
  'exercise:whisper',
  'care:whereabouts',
  'circle:add',
  'circle:describe',
  'board:write',
  'breakout:tell',
  'agenda:add',
];
/** The seats that the generators of commands know, by who has them here. */
const KNOWN_SEATS = ['lead', 'alder', 'birch', 'cedar', 'olive', 'colead', 'elm'];

/** Everyone in a room does something again and again, until it is stopped. */
export class Activity {
  readonly #room: Room;
  readonly #work: Promise<unknown>[] = [];
  #going = true;

  constructor(room: Room, chance: Chance) {
    this.#room = room;
    this.#work.push(this.#keepRefreshing());
    for (const person of room.people) this.#work.push(this.#act(person, chance.fork(person.seat)));
  }

  /** Resolves once everything that was sent is answered. */
  async stop(): Promise<void> {
    this.#going = false;
    await Promise.all(this.#work);
  }

  async #keepRefreshing(): Promise<void> {
    while (this.#isGoing()) {
      await this.#room.refresh();
      await sleep(REFRESHED_EVERY_MS);
    }
  }

  async #act(person: Person, chance: Chance): Promise<void> {
    let waiting = 0;
    while (this.#isGoing()) {
      await sleep(chance.between(BETWEEN_MS.least, BETWEEN_MS.most));
      const { view } = person;
      const command =
        view && waiting < WAITED_FOR && this.#isGoing()
          ? this.#next(person, view, chance)
          : undefined;
      if (!command) continue;
      waiting += 1;
      // Pages do not wait for one answer before they send the next.
      this.#work.push(person.send(command).finally(() => (waiting -= 1)));
    }
  }

  // A method: it changes while others wait.
  #isGoing(): boolean {
    return this.#going;
  }

  #next(person: Person, view: RoomView, chance: Chance): RoomCommand | undefined {
    const waiting = targetsOf(view.can, 'lobby:admit-all');
    if (waiting.length > 0 && chance.percent(50)) {
      return { type: 'lobby:admit-all', seats: [...waiting] };
    }
    if (view.can['lobby:enter'] && chance.percent(50)) return enter();
    // Now and then something that somebody else may do.
    const can = chance.percent(8) ? (chance.of(this.#room.people)?.view?.can ?? {}) : view.can;
    const types = (Object.keys(can) as CommandType[]).filter(
      (type) => !NEVER.has(type) && (!SELDOM.has(type) || chance.percent(4)),
    );
    const writing = types.filter((type) => WRITING.includes(type));
    const type = chance.of(chance.percent(50) && writing.length > 0 ? writing : types);
    if (type === undefined) return undefined;
    const sketch = { state: this.#room.state, actor: person.seat };
    const pick = chance.between(0, 2 ** 30);
    const command = commandOfType(sketch, person.seat, type, pick, can[type]);
    if (command.type === 'poll:ask' && command.audience === 'anonymous') return undefined;
    return this.#withOurSeats(command);
  }

  /** The generators know seats by other names. */
  #withOurSeats(command: RoomCommand): RoomCommand {
    const { people } = this.#room;
    const ours = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(ours);
      if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, ours(one)]));
      }
      const known = KNOWN_SEATS.indexOf(String(value));
      return known < 0 ? value : people[known % people.length]?.seat;
    };
    return ours(command) as RoomCommand;
  }
}

/** The command with which somebody comes to the lobby. */
export const enter = (): RoomCommand => ({
  type: 'lobby:enter',
  name: 'Somebody',
  pronouns: '',
  microphone: true,
  camera: true,
});
