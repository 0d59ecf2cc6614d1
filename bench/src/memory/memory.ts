import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { row, type Benchmark, type Row } from '../measure/row.ts';
import { dataFolder, TOP } from '../processes/data-folder.ts';
import { gather, Page } from '../rapport/page.ts';
import { startRapport } from '../rapport/server.ts';

const ROOMS = 4;
const PEOPLE = 12;
/** Everyone the same number of times. */
const COMMANDS = 1_500;
/** So often that many commands are given, one after the other: whether memory grows with them. */
const TIMES = 3;

/** What the server's own process keeps for rooms, for people, and for what has happened. */
export const memory: Benchmark = async (progress) => {
  await using stack = new AsyncDisposableStack();
  const folder = stack.adopt(dataFolder(), (one) => one.remove());
  const marks = join(folder.path, 'memory.json');
  const server = await startRapport({
    groups: ROOMS + 1,
    people: PEOPLE,
    marks,
    probe: join(TOP, 'bench/src/memory/probe.ts'),
  });
  stack.defer(() => server.stop());
  const used = () => usedBy(server.pid, marks);
  const [first, ...groups] = server.groups;
  if (!first) throw new Error('there is no group');
  // One that is not counted: the first of all brings what every other uses with it.
  const warm = await gather(server.url, first);
  await giveCommands(warm, 0, COMMANDS);
  const bare = await used();

  const rooms: Page[][] = [];
  for (const group of groups) {
    const page = await Page.open(server.url, group.facilitator);
    page.stopFollowing();
    page.socket.disconnect();
    rooms.push([]);
  }
  await sleep(1_000);
  const idle = await used();
  for (const [index, group] of groups.entries()) rooms[index] = await gather(server.url, group);
  const full = await used();
  const kB = (bytes: number) => bytes / 1000;
  const rows: Row[] = [
    row(
      'memory-idle-room',
      kB(idle - bare) / ROOMS,
      'kB',
      'a room that nobody looks at, Node’s part',
    ),
    row('memory-seat', kB(full - idle) / ROOMS / PEOPLE, 'kB', 'a person inside, Node’s part'),
  ];
  let before = full;
  for (let time = 1; time <= TIMES; time += 1) {
    for (const pages of rooms) await giveCommands(pages, (time - 1) * COMMANDS, time * COMMANDS);
    const after = await used();
    const name = `memory-after-${time * COMMANDS}-commands`;
    progress(`${name}: ${kB(after - before) / ROOMS} kB more for each room`);
    rows.push(
      row(name, kB(after - before) / ROOMS, 'kB', `what ${COMMANDS} more commands add to a room`),
    );
    before = after;
  }
  return rows;
};

async function usedBy(pid: number, marks: string): Promise<number> {
  rmSync(marks, { force: true });
  process.kill(pid, 'SIGUSR2');
  while (!existsSync(marks)) await sleep(50);
  await sleep(50);
  return (JSON.parse(readFileSync(marks, 'utf8')) as { used: number }).used;
}

/** Everyone raises and lowers their hand, from the so-manieth command to the so-manieth. */
async function giveCommands(pages: readonly Page[], from: number, to: number): Promise<void> {
  for (let given = from; given < to; given += PEOPLE) {
    const type = (given / PEOPLE) % 2 === 0 ? 'floor:raise-hand' : 'floor:lower-hand';
    await Promise.all(pages.map((page) => page.command({ type })));
  }
}
