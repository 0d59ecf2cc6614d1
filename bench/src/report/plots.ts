import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Result } from '../measure/result.ts';

/** A plot, as it is kept beside the results. */
export interface Plot {
  readonly name: string;
  readonly title: string;
  readonly svg: string;
}

/** The plots that these results are enough for. */
export async function plotsOf(results: readonly Result[]): Promise<Plot[]> {
  const specs = [
    ...results.flatMap((result) => timelineOf(result)),
    growthOf(results, {
      name: 'replay',
      title: 'Taking up a stream: processor time by its length',
      prefix: /^replay-(\d+)-cpu$/,
      x: 'events',
      y: 'ms',
      named: { 'replay-cpu': 10_000 },
    }),
    growthOf(results, {
      name: 'growth-seats',
      title: 'A command, by how many are in the room',
      prefix: /^growth-seats-(\d+)$/,
      x: 'seats',
      y: 'µs',
    }),
    growthOf(results, {
      name: 'placement-people',
      title: '1,000 rooms: people of the fullest node ÷ the mean, once one has gone',
      prefix: /^placement-people-after-loss-(\d+)$/,
      x: 'nodes',
      y: '÷ mean',
    }),
    growthOf(results, {
      name: 'placement-flows',
      title: '1,000 rooms: flows of the busiest node ÷ the mean',
      prefix: /^placement-flows-(\d+)$/,
      x: 'nodes',
      y: '÷ mean',
    }),
  ];
  const given = specs.filter((one) => one !== undefined);
  return Promise.all(
    given.map(async ({ name, title, spec }) => ({ name, title, svg: await draw(spec) })),
  );
}

interface Drawable {
  readonly name: string;
  readonly title: string;
  readonly spec: TopLevelSpec;
}

const WHITE = { background: 'white', width: 560 } as const;

/** Each step of each timeline as a part of one bar. */
function timelineOf({ benchmark, timelines }: Result): Drawable[] {
  if (timelines.length === 0) return [];
  const title = `${benchmark}: what its time is made of (p50)`;
  const values = timelines.flatMap(({ of, steps }) =>
    steps.map(({ step, p50 }, order) => ({ of, step, p50, order })),
  );
  const spec: TopLevelSpec = {
    ...WHITE,
    title,
    data: { values },
    mark: 'bar',
    encoding: {
      y: { field: 'of', type: 'nominal', title: null, axis: { labelLimit: 420 } },
      x: { field: 'p50', type: 'quantitative', title: 'ms', stack: 'zero' },
      order: { field: 'order' },
      color: {
        field: 'step',
        type: 'nominal',
        title: null,
        sort: null,
        legend: { orient: 'bottom', columns: 1, labelLimit: 560 },
      },
    },
  };
  return [{ name: `timeline-${benchmark}`, title, spec }];
}

interface Growth {
  readonly name: string;
  readonly title: string;
  /** Rows whose name says the size. */
  readonly prefix: RegExp;
  /** Rows of a size that their name does not say. */
  readonly named?: Readonly<Record<string, number>>;
  readonly x: string;
  readonly y: string;
}

/** How something grows: each repeat as a point, and a line through the medians. */
function growthOf(
  results: readonly Result[],
  { name, title, prefix, named = {}, x, y }: Growth,
): Drawable | undefined {
  const rows = results
    .flatMap((result) => result.rows)
    .flatMap((row) => {
      const size = named[row.name] ?? Number(prefix.exec(row.name)?.[1]);
      return Number.isNaN(size) ? [] : [{ ...row, size }];
    });
  if (rows.length < 2) return undefined;
  const points = rows.flatMap(({ size, repeats = [] }) =>
    repeats.map((value) => ({ size, value })),
  );
  const size = { field: 'size', type: 'quantitative', title: x } as const;
  const value = { field: 'value', type: 'quantitative', title: y } as const;
  return {
    name,
    title,
    spec: {
      ...WHITE,
      title,
      height: 240,
      layer: [
        {
          data: { values: points },
          mark: { type: 'point', opacity: 0.4 },
          encoding: { x: size, y: value },
        },
        {
          data: { values: rows.map((row) => ({ size: row.size, value: row.value })) },
          mark: { type: 'line', point: { filled: true } },
          encoding: { x: size, y: value },
        },
      ],
    },
  };
}

const draw = (spec: TopLevelSpec): Promise<string> =>
  new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG();
