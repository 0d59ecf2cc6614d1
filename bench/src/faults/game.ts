import { setTimeout as sleep } from 'node:timers/promises';
import type { MessagesCommand } from '@rapport/shared/contract/room/messages.ts';
import { targetsOf } from '@rapport/shared/rules/allows.ts';
import { Activity, enter } from './activity.ts';
import { Chance } from './chance.ts';
import { wrongsOf } from './check.ts';
import { FAULTS, strike, type FaultKind, type Struck } from './fault.ts';
import { Line } from './line.ts';
import { Marks } from './marks.ts';
import { Person } from './person.ts';
import { Room } from './room.ts';
import { until } from '../processes/until.ts';
import type { World } from './world.ts';

/** So long a room took until it answered everyone again after this fault alone, in ms. */
export interface Took {
  readonly kind: FaultKind;
  readonly ms: number;
}

/** How a game went. */
export interface Outcome {
  /** What happened, in order. */
  readonly history: readonly string[];
  readonly faults: readonly FaultKind[];
  readonly took: readonly Took[];
  /** How many commands were carried out, and how many of them hold words that can be told apart. */
  readonly events: number;
  readonly acknowledged: number;
  /** What must not have been. The game ends with the first round that has some. */
  readonly wrongs: readonly string[];
}

const GATHERED_WITHIN_MS = 30_000;
/** Two faults in a row are so far apart at most, in ms. */
const APART_MS = 1_500;
/** Before anything breaks, people do what they do, in ms. */
const BEFORE_MS = 700;
const PROBED_AGAIN_MS = 50;
/** For a machine that does much else besides. */
const SLACK_MS = 5_000;

/** What is to be played. */
export interface Plan {
  readonly seed: string;
  readonly faults: number;
  readonly rooms: number;
  /** All limits are so many times as long: for a machine that is busy with other things. */
  readonly patience: number;
}

/**
 * Rooms in which people do this and that, while so many things break. What is done and what breaks
 * follows from the seed; which of it meets in time does not.
 */
export async function play(
  world: World,
  { seed, faults, rooms, patience }: Plan,
): Promise<Outcome> {
  const game = new Game(world, seed, patience);
  try {
    await game.open(rooms);
    return await game.play(faults);
  } finally {
    game.close();
  }
}

class Game {
  readonly #world: World;
  readonly #chance: Chance;
  readonly #patience: number;
  readonly #marks = new Marks();
  readonly #rooms: Room[] = [];
  readonly #people: Person[] = [];
  readonly #begun = performance.now();
  readonly #history: string[] = [];
  readonly #faults: FaultKind[] = [];
  readonly #took: Took[] = [];
  readonly #wrongs: string[] = [];

  constructor(world: World, seed: string, patience: number) {
    this.#world = world;
    this.#patience = patience;
    this.#chance = new Chance(seed);
  }

  /** Brings everyone into their rooms. */
  async open(rooms: number): Promise<void> {
    for (let number = 1; number <= rooms; number += 1) await this.#openRoom(number);
    const gathered = await until(
      () => this.#people.every(({ isLive }) => isLive),
      GATHERED_WITHIN_MS * this.#patience,
    );
    if (!gathered) throw new Error('the rooms did not open');
    await Promise.all(this.#people.map((person) => person.send(enter())));
    for (const { leader, people } of this.#rooms) {
      await until(() => {
        const waiting = targetsOf(leader.view?.can ?? {}, 'lobby:admit-all');
        return waiting.length === people.length - 2; // All but the facilitator and the observer.
      }, SLACK_MS);
      const seats = [...targetsOf(leader.view?.can ?? {}, 'lobby:admit-all')];
      if (seats.length > 0) await leader.send({ type: 'lobby:admit-all', seats });
    }
  }

  async play(faults: number): Promise<Outcome> {
    while (this.#faults.length < faults && this.#wrongs.length === 0) {
      await this.#round(Math.min(faults - this.#faults.length, this.#chance.percent(65) ? 1 : 2));
    }
    return {
      history: this.#history,
      faults: this.#faults,
      took: this.#took,
      events: this.#rooms.reduce((sum, { stored }) => sum + stored.length, 0),
      acknowledged: [...this.#marks.all.values()].filter((one) => one.acknowledged).length,
      wrongs: this.#wrongs,
    };
  }

  close(): void {
    for (const person of this.#people) person.close();
  }

  async #openRoom(number: number): Promise<void> {
    const { session, members } = await this.#world.addSession();
    const { facilitator, others } = this.#world;
    const entries = [
      { shows: { session }, says: facilitator, leads: true },
      ...members.map(({ token }) => ({ shows: { token }, says: others, leads: false })),
    ];
    const people: Person[] = [];
    for (const { shows, says, leads } of entries) {
      const line = await Line.open(this.#world.nodes, says);
      const random = this.#chance.fork('retries').unit;
      people.push(new Person({ room: number, leads, line, shows, random }, this.#marks));
    }
    this.#people.push(...people);
    this.#rooms.push(new Room(number, session, people, (one) => this.#world.store.load(one)));
  }

  /** So many things break while people do what they do; then all must be well again. */
  async #round(faults: number): Promise<void> {
    const doing = this.#rooms.map((room) => new Activity(room, this.#chance.fork('activity')));
    await sleep(BEFORE_MS);
    const all: { readonly struck: Struck; readonly at: number }[] = [];
    for (let count = 0; count < faults; count += 1) {
      if (count > 0) await sleep(this.#chance.between(0, APART_MS));
      const struck = await strike({
        world: this.#world,
        rooms: this.#rooms,
        chance: this.#chance,
      });
      this.#note(`${struck.kind}: ${struck.what}`);
      this.#faults.push(struck.kind);
      for (const room of this.#rooms) struck.concerns(room); // As it is now.
      all.push({ struck, at: performance.now() });
    }
    await this.#untilWhole(all);
    await Promise.all(doing.map((activity) => activity.stop()));
    await this.#look();
  }

  async #untilWhole(all: readonly { struck: Struck; at: number }[]): Promise<void> {
    let mendedAt = 0;
    const mended = Promise.all(all.map(({ struck }) => struck.mended)).then(() => {
      mendedAt = performance.now();
      this.#note('all is there again');
    });
    const limit = all.reduce((sum, { struck }) => sum + this.#limitOf(struck.kind), SLACK_MS);
    const answered = this.#rooms.map(async (room) => {
      const late = Promise.withResolvers<undefined>();
      const timer = mended.then(() => setTimeout(() => late.resolve(undefined), limit));
      const probes = Promise.all(room.people.map((person) => probe(person)));
      const at = await Promise.race([probes.then(() => performance.now()), late.promise]);
      clearTimeout(await timer);
      return { room, at };
    });
    await mended;
    for (const { room, at } of await Promise.all(answered)) {
      if (at === undefined) {
        const away = room.people.filter(({ isLive }) => !isLive).length;
        const answers = room.people.map(({ answers: all }) => JSON.stringify([...all]));
        this.#wrongs.push(
          `room ${room.number} is not whole ${limit} ms after all is there again: ${away} away, ` +
            `so far they were answered ${answers.join(', ')}`,
        );
        continue;
      }
      const [only] = all;
      if (all.length > 1 || !only?.struck.concerns(room)) continue;
      const { kind } = only.struck;
      const since = FAULTS[kind].since === 'broken' ? only.at : mendedAt;
      const ms = Math.max(0, Math.round(at - since));
      this.#took.push({ kind, ms });
      this.#note(`room ${room.number} answers everyone after ${ms} ms`);
      if (ms > this.#limitOf(kind)) {
        this.#wrongs.push(`room ${room.number} was whole only ${ms} ms after ${kind}`);
      }
    }
  }

  #limitOf(kind: FaultKind): number {
    return FAULTS[kind].withinMs * this.#patience;
  }

  async #look(): Promise<void> {
    const { redis, nodes, complaints } = this.#world;
    for (const room of this.#rooms) {
      this.#wrongs.push(...(await wrongsOf(room, this.#marks, redis)));
    }
    for (const { name, runs } of nodes) if (!runs) this.#wrongs.push(`node ${name} has ended`);
    this.#wrongs.push(...complaints.takeWrongs());
    this.#note(this.#wrongs.length === 0 ? 'all is well' : 'something is wrong');
  }

  #note(what: string): void {
    const seconds = ((performance.now() - this.#begun) / 1000).toFixed(2).padStart(7);
    this.#history.push(`${seconds} s  ${what}`);
  }
}

/** Sends something again and again, until the room itself has answered. */
async function probe(person: Person): Promise<void> {
  const { view } = person;
  const seat = view && targetsOf(view.can, 'messages:to-person')[0];
  const command: MessagesCommand =
    person.entry.leads && seat !== undefined
      ? { type: 'messages:to-person', seat, text: 'Are you there?' }
      : { type: 'messages:to-leaders', text: 'Are you there?' };
  for (;;) {
    const answer = await person.send(command);
    const answered = answer.ok || !['unavailable', 'storage-failed'].includes(answer.error.code);
    if (answered && person.isLive) return;
    if (person.wrongs.length > 0) return; // It is said elsewhere.
    await sleep(PROBED_AGAIN_MS);
  }
}
