import { median, percentile, rounded } from '../measure/statistics.ts';
import type { PracticeServer } from './practice-server.ts';

/** Requests that are not counted, so that neither side is measured cold. */
const WARM_UP = 16;
const MEASURED = 160;

/** Something that is done in both practices; the turn says for which of the people there. */
export type Work = (practice: PracticeServer, turn: number) => Promise<unknown>;

/** How long something takes in two practices. */
export interface Compared {
  readonly name: string;
  /** In ms, after ten years and after one. */
  readonly p95: number;
  readonly before: number;
  /** The median after ten years ÷ the median after one. */
  readonly growth: number;
}

/** Asks both in turns, one request at a time, each first every other time. */
export async function compare(
  name: string,
  work: Work,
  one: PracticeServer,
  ten: PracticeServer,
): Promise<Compared> {
  const times = new Map<PracticeServer, number[]>([
    [one, []],
    [ten, []],
  ]);
  for (let turn = -WARM_UP; turn < MEASURED; turn += 1) {
    for (const side of turn % 2 === 0 ? [one, ten] : [ten, one]) {
      const from = performance.now();
      await work(side, turn + WARM_UP);
      if (turn >= 0) times.get(side)?.push(performance.now() - from);
    }
  }
  const [young = [], old = []] = [times.get(one), times.get(ten)];
  return {
    name,
    p95: percentile(old, 0.95),
    before: percentile(young, 0.95),
    growth: median(old) / median(young),
  };
}

/** In words. */
export const said = ({ name, p95, before, growth }: Compared): string =>
  `${name}: p95 ${rounded(p95, 3)} ms, after one year ${rounded(before, 3)} ms; median ${rounded(growth, 3)} x`;
