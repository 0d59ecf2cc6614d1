import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import type { Line } from './line.ts';
import type { FaultNode } from './node.ts';
import type { Room } from './room.ts';
import type { World } from './world.ts';

/** Something that breaks. */
export type FaultKind = keyof typeof FAULTS;

/** A fault that has just happened. */
export interface Struck {
  readonly kind: FaultKind;
  /** What exactly was done, to be read in the history. */
  readonly what: string;
  /** Whether it took something from this room. */
  readonly concerns: (room: Room) => boolean;
  /** Resolves when what was broken is there again. */
  readonly mended: Promise<void>;
}

interface Rule {
  /** How often it happens, as compared with the others. */
  readonly weight: number;
  /** Within so many ms the rooms answer everyone again. */
  readonly withinMs: number;
  /** Since what: since it broke, as others take over; or since it is there again. */
  readonly since: 'broken' | 'mended';
  readonly strike: (where: Where) => Promise<Omit<Struck, 'kind'>>;
}

interface Where {
  readonly world: World;
  readonly rooms: readonly Room[];
  readonly chance: Chance;
}

const all = () => true;
/** Longer than a lease holds. */
const ASLEEP_MS = { least: 3_500, most: 7_000 };

/** All faults, and what is promised after each: docs/operating/many-nodes.md. */
export const FAULTS = {
  'node killed': {
    weight: 4,
    withinMs: 10_000,
    since: 'broken',
    strike: (where) => withNode(where, (node) => node.kill(), again(where, [0, 5_000])),
  },
  'node stopped': {
    weight: 3,
    withinMs: 10_000,
    since: 'broken',
    strike: (where) => withNode(where, (node) => node.stop(), again(where, [0, 3_000])),
  },
  'node asleep': {
    weight: 3,
    // A page notices after 10 s at most that nothing comes any more.
    withinMs: 20_000,
    since: 'broken',
    strike: (where) => {
      const ms = where.chance.between(ASLEEP_MS.least, ASLEEP_MS.most);
      return withNode(
        where,
        (node) => Promise.resolve(node.pause()),
        async (node) => {
          await sleep(ms);
          node.goOn();
        },
      );
    },
  },
  'worker killed': {
    weight: 2,
    withinMs: 4_000,
    since: 'broken',
    strike: (where) =>
      withNode(
        where,
        (node) => Promise.resolve(node.killWorkers()),
        () => Promise.resolve(),
      ),
  },
  'Redis killed': {
    weight: 2,
    withinMs: 4_000,
    since: 'broken',
    strike: async ({ world: { redis }, chance }) => {
      const ms = chance.between(0, 4_000);
      await redis.kill();
      const mended = sleep(ms).then(() => redis.boot());
      return { what: `for ${ms} ms`, concerns: all, mended };
    },
  },
  'Redis asleep': {
    weight: 2,
    withinMs: 4_000,
    since: 'broken',
    strike: ({ world: { redis }, chance }) => {
      const ms = chance.between(500, 5_000);
      redis.pause();
      const mended = sleep(ms).then(() => redis.goOn());
      return Promise.resolve({ what: `for ${ms} ms`, concerns: all, mended });
    },
  },
  'PostgreSQL killed': {
    weight: 2,
    withinMs: 10_000,
    since: 'mended',
    strike: async ({ world: { postgres }, chance }) => {
      const ms = chance.between(0, 3_000);
      await postgres.kill();
      const mended = sleep(ms).then(() => postgres.boot());
      return { what: `for ${ms} ms`, concerns: all, mended };
    },
  },
  'PostgreSQL asleep': {
    weight: 2,
    withinMs: 10_000,
    since: 'mended',
    strike: ({ world: { postgres }, chance }) => {
      const ms = chance.between(500, 5_000);
      postgres.pause();
      const mended = sleep(ms).then(() => postgres.goOn());
      return Promise.resolve({ what: `for ${ms} ms`, concerns: all, mended });
    },
  },
  'line cut': {
    weight: 2,
    withinMs: 8_000,
    since: 'mended',
    strike: (where) => withLine(where, (line) => line.cut(), 4_000),
  },
  'line silent': {
    weight: 1,
    withinMs: 20_000,
    since: 'mended',
    strike: (where) => withLine(where, (line) => line.fallSilent(), 14_000),
  },
} as const satisfies Record<string, Rule>;

/** Lets something break, chosen by chance. */
export async function strike(where: Where): Promise<Struck> {
  const kinds = Object.entries(FAULTS).flatMap(([kind, { weight }]) =>
    Array.from({ length: weight }, () => kind as FaultKind),
  );
  const kind = where.chance.of(kinds) ?? 'node killed';
  return { kind, ...(await FAULTS[kind].strike(where)) };
}

/** Something happens to one of the nodes, and then something else. */
async function withNode(
  { world, chance }: Where,
  harm: (node: FaultNode) => Promise<void>,
  mend: (node: FaultNode) => Promise<void>,
): Promise<Omit<Struck, 'kind'>> {
  const node = chance.of(world.nodes);
  if (!node) throw new Error('there are no nodes');
  const had = new Map<Room, boolean>();
  const concerns = (room: Room) => {
    const known = had.get(room) ?? room.leader.entry.line.at === node.name;
    had.set(room, known);
    return known;
  };
  await harm(node);
  return { what: node.name, concerns, mended: mend(node) };
}

/** Starts the node again after a time between these. */
const again = ({ chance }: Where, [least, most]: readonly [number, number]) => {
  const ms = chance.between(least, most);
  return async (node: FaultNode) => {
    await sleep(ms);
    await node.boot();
  };
};

/** Something happens to somebody's line for a while. */
function withLine(
  { rooms, chance }: Where,
  harm: (line: Line) => void,
  most: number,
): Promise<Omit<Struck, 'kind'>> {
  const room = chance.of(rooms);
  const line = chance.of(room?.people ?? [])?.entry.line;
  const ms = chance.between(200, most);
  if (line) harm(line);
  const mended = sleep(ms).then(() => line?.mend());
  const what = `of somebody in room ${room?.number ?? 0}, for ${ms} ms`;
  return Promise.resolve({ what, concerns: (one) => one === room, mended });
}
