import { setTimeout as sleep } from 'node:timers/promises';
import type { Page as BrowserPage } from '@playwright/test';
import { waitInLobby } from '../browser/arrive.ts';
import { launchChromium } from '../browser/chromium.ts';
import { makeFilm } from '../browser/film.ts';
import { lastNewFace, watchable, watchForFaces } from '../browser/faces.ts';
import { row, type Benchmark } from '../measure/row.ts';
import { median, percentile } from '../measure/statistics.ts';
import { childrenOf } from '../processes/cpu-time.ts';
import { Page } from '../rapport/page.ts';
import { startRapport } from '../rapport/server.ts';

const PEOPLE = 3;
const KILLS = 10;
/** A worker that dies younger is started again more slowly, as one that cannot run would be. */
const WORKER_AGE_MS = 11_000;

/** How long a room is without pictures when the media worker under it is killed. */
export const recovery: Benchmark = async (progress) => {
  await using stack = new AsyncDisposableStack();
  const server = await startRapport({ groups: 1, people: PEOPLE + 1 });
  stack.defer(() => server.stop());
  const film = stack.adopt(makeFilm(), (made) => made.remove());
  const browser = stack.adopt(await launchChromium(film), (one) => one.close());
  const [group] = server.groups;
  if (!group) throw new Error('there is no group');
  const leader = await Page.open(server.url, group.facilitator);
  stack.defer(() => void leader.socket.disconnect());
  const off = { microphone: false, camera: false };
  await leader.command({ type: 'lobby:enter', name: 'Leader', pronouns: '', ...off });

  progress(`bringing ${PEOPLE} people into a room`);
  const pages: BrowserPage[] = [];
  for (const [index, member] of group.members.entries()) {
    const context = await browser.newContext();
    await watchable(context);
    const name = `Person ${index + 1}`;
    pages.push(await waitInLobby(context, { ...member, url: server.url, name }));
  }
  const watch = () => Promise.all(pages.map((page) => watchForFaces(page)));
  const everyFace = async () =>
    Math.max(...(await Promise.all(pages.map((page) => lastNewFace(page, PEOPLE - 1)))));
  await watch();
  await leader.admitWaiting(pages.length);
  await everyFace();

  const times: number[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await sleep(WORKER_AGE_MS);
    await watch();
    const killedAt = Date.now();
    for (const worker of childrenOf(server.pid)) process.kill(worker, 'SIGKILL');
    times.push((await everyFace()) - killedAt);
    progress(`${kill}/${KILLS}: every face was back after ${times.at(-1) ?? 0} ms`);
  }
  const of = `worker killed → every face back on every page, ${PEOPLE} people, ${KILLS} kills`;
  return [
    row('recovery-p95', percentile(times, 0.95), 'ms', of),
    row('recovery-p50', median(times), 'ms', of),
  ];
};
