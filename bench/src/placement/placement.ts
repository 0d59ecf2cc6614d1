import { row, type Benchmark, type Row } from '../measure/row.ts';
import { median, percentile } from '../measure/statistics.ts';
import { simulate, type Outcome, type Plan } from './simulation.ts';

const ROOMS = 1_000;
const NODES = [2, 4, 8, 16, 32];
const SEEDS = 15;
/** On average; see simulation.ts. */
const PEOPLE = ROOMS * (0.6 * 2 + 0.4 * 9);
/** So much more than all people together can be served when a node has gone. */
const SPARE = 1.2;

/** How evenly the rule of placement uses the nodes, and what comes of it when one goes. */
export const placement: Benchmark = (progress) => {
  const rows = NODES.flatMap((nodes) => {
    const peopleOfNode = (PEOPLE / (nodes - 1)) * SPARE;
    const plan = { nodes, rooms: ROOMS, peopleOfNode };
    progress(`${nodes} nodes`);
    return [...rowsOf({ ...plan, emptyNode: false }), ...rowsOf({ ...plan, emptyNode: true })];
  });
  return Promise.resolve(rows);
};

function rowsOf(plan: Omit<Plan, 'seed'>): Row[] {
  const outcomes = Array.from({ length: SEEDS }, (_, seed) => simulate({ ...plan, seed }));
  const { nodes, emptyNode } = plan;
  const of = `${ROOMS} rooms on ${nodes} nodes`;
  const over = (name: string, about: string, values: (outcome: Outcome) => number) => {
    const all = outcomes.map(values);
    return row(`placement-${name}-${nodes}`, median(all), 'x', about, all);
  };
  if (emptyNode) {
    return [
      over(
        'people-replaced',
        `${of}, one goes as an empty one comes: people of the fullest node ÷ the mean`,
        ({ recovered }) => recovered.people,
      ),
    ];
  }
  const without = outcomes.map((outcome) => percentile(outcome.without, 0.95));
  return [
    over('people', `${of}: people of the fullest node ÷ the mean`, (one) => one.gathered.people),
    over('flows', `${of}: flows of the busiest node ÷ the mean`, (one) => one.gathered.flows),
    over(
      'people-after-loss',
      `${of}, one goes: people of the fullest node ÷ the mean`,
      ({ recovered }) => recovered.people,
    ),
    over(
      'fullest-after-loss',
      `${of}, one goes: people of the fullest node ÷ those that it serves well`,
      ({ recovered }) => recovered.fullest,
    ),
    row(
      `placement-without-room-p95-${nodes}`,
      median(without),
      'ms',
      `${of}, one goes: until its people are on another, by leases and tries alone`,
      without,
    ),
  ];
}
