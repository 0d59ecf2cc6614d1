import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { percentile } from '../measure/statistics.ts';
import { FAULTS } from './fault.ts';
import { play, type Outcome, type Took } from './game.ts';
import { World } from './world.ts';

/** Rooms begin anew after so many faults, as those of real people do. */
const FAULTS_A_GAME = 12;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: randomBytes(4).toString('hex') },
    faults: { type: 'string', default: '100' },
    rooms: { type: 'string', default: '3' },
    patience: { type: 'string', default: '1' },
    game: { type: 'string' },
  },
});
const { seed } = values;
const rooms = Number(values.rooms);
const games = Math.ceil(Number(values.faults) / FAULTS_A_GAME);
const numbers =
  values.game === undefined
    ? Array.from({ length: games }, (_, index) => index + 1)
    : [Number(values.game)];

const say = (line: string) => void process.stdout.write(`${line}\n`);

say(`seed ${seed}: ${numbers.length} games of ${FAULTS_A_GAME} faults, ${rooms} rooms each`);
const world = await World.start();
const took: Took[] = [];
let stopped = false;
// Ends after the game that is played, with what was measured so far.
process.once('SIGINT', () => (stopped = true));
// Whatever was started ends with this process.
process.once('SIGTERM', () => process.exit(1));
let [struck, wrong, events, acknowledged] = [0, 0, 0, 0];
try {
  for (const number of numbers) {
    if (isStopped()) break;
    const outcome = await play(world, {
      seed: `${seed} ${number}`,
      faults: FAULTS_A_GAME,
      rooms,
      patience: Number(values.patience),
    });
    took.push(...outcome.took);
    struck += outcome.faults.length;
    events += outcome.events;
    acknowledged += outcome.acknowledged;
    if (outcome.wrongs.length > 0) wrong += 1;
    tell(number, outcome);
  }
} finally {
  await world.end();
}
say(`\n${struck} faults, ${events} events, ${acknowledged} marked texts acknowledged`);
say(`games with something wrong: ${wrong}`);
say('\nuntil a room answers everyone again, ms (one fault at a time)');
for (const kind of Object.keys(FAULTS)) {
  const all = took.filter((one) => one.kind === kind).map(({ ms }) => ms);
  if (all.length === 0) continue;
  const [p50, p95] = [percentile(all, 0.5), percentile(all, 0.95)].map(Math.round);
  say(
    `${kind.padEnd(20)} ${String(all.length).padStart(5)} times  p50 ${p50}  p95 ${p95}  most ${Math.max(...all)}`,
  );
}
say('\nwhat the nodes wrote as errors');
for (const [what, count] of world.complaints.counts) say(`${String(count).padStart(6)}  ${what}`);
process.exit(wrong === 0 ? 0 : 1);

function isStopped(): boolean {
  return stopped;
}

function tell(number: number, { wrongs, history, faults }: Outcome): void {
  say(`game ${number}: ${faults.length} faults, ${wrongs.length === 0 ? 'all is well' : 'WRONG'}`);
  if (wrongs.length === 0) return;
  for (const line of history) say(`    ${line}`);
  for (const line of wrongs) say(`  ! ${line}`);
  say(`  again: npm run faults -- --seed ${seed} --game ${number}`);
}
