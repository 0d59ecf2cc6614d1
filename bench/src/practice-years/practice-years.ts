import type { DatabaseKind } from '@rapport/server/src/storage/database.ts';
import { row, type Benchmark, type Row } from '../measure/row.ts';
import { compare, said, type Compared, type Work } from './compare.ts';
import { errands } from './errands.ts';
import { PAGES, type PracticePage } from './pages.ts';
import { startPractice } from './practice-server.ts';

const KINDS: readonly DatabaseKind[] = ['sqlite', 'postgres'];
const YEARS = 10;

/**
 * How long the practice's lists, searches and pages take after ten years, and how much longer than
 * after one, on both databases. The two practices are asked in turns, one request at a time.
 */
export const practiceYears: Benchmark = async (progress) => {
  const rows: Row[] = [];
  for (const kind of KINDS) {
    await using practices = new AsyncDisposableStack();
    const start = async (years: number) => {
      const practice = await startPractice(kind, years);
      practices.defer(() => practice.stop());
      progress(`${kind}: a practice of ${years} years stands`);
      return practice;
    };
    const [one, ten] = [await start(1), await start(YEARS)];
    const all = [...PAGES.map((page) => [page.name, asks(page)] as const), ...errands()];
    const measured: Compared[] = [];
    for (const [name, work] of all) {
      const compared = await compare(name, work, one, ten);
      progress(`${kind}: ${said(compared)}`);
      measured.push(compared);
    }
    rows.push(...rowsOf(kind, measured));
  }
  return rows;
};

const asks =
  ({ method, path, body }: PracticePage): Work =>
  async ({ url, asking }, turn) => {
    const one = asking[turn % asking.length];
    if (!one) throw new Error('nobody is there to ask');
    const answer = await fetch(url + path(one), {
      method,
      headers: { origin: url, cookie: one.cookie, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body(one)) }),
    });
    await answer.text();
    if (!answer.ok) throw new Error(`${path(one)} answered ${answer.status}`);
  };

/** The slowest page, and the one that grows most; then each of them. */
function rowsOf(kind: DatabaseKind, measured: readonly Compared[]): Row[] {
  const most = (of: (one: Compared) => number) =>
    measured.toSorted((one, other) => of(other) - of(one))[0];
  const slowest = most(({ p95 }) => p95);
  const growing = most(({ growth }) => growth);
  if (!slowest || !growing) return [];
  return [
    row(`practice-p95 ${kind}`, slowest.p95, 'ms', `${slowest.name}, after ${YEARS} years`),
    row(`practice-growth ${kind}`, growing.growth, 'x', `${growing.name}, median after one year`),
    ...measured.map((one) => row(`practice ${kind} ${one.name}`, one.growth, 'x', said(one))),
  ];
}
