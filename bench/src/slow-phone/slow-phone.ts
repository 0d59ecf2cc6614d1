import type { Browser } from '@playwright/test';
import type { RoomView } from '@rapport/shared/contract/room.ts';
import { room as words } from '../../../client/src/messages/en/room.ts';
import { waitInLobby } from '../browser/arrive.ts';
import { launchChromium } from '../browser/chromium.ts';
import { makeFilm } from '../browser/film.ts';
import { row, type Benchmark } from '../measure/row.ts';
import { median } from '../measure/statistics.ts';
import { Page } from '../rapport/page.ts';
import { startRapport, type RapportServer } from '../rapport/server.ts';
import { longestTask, noteTasks } from './tasks.ts';

/** How much slower the phone is than this machine; what a phone of five years is beside a desktop. */
const SLOWER = 6;
const ROUNDS = 5;
/** In the room: somebody who facilitates, the phone, and others, all with a picture on the stage. */
const OTHERS = 8;
const CARD = 'jessica-at-the-handover';

const OPEN = 'opening the room';
const STEPS = [
  OPEN,
  'the view “Agenda”',
  'the view “Faces”',
  'a card chosen',
  'the exercise begins',
  'the exercise ends',
] as const;
type Step = (typeof STEPS)[number];

/**
 * How long a slow phone does not answer a finger: the longest task of its page while the room opens,
 * and in each of the steps after it that change most of the screen. The goals are 400 and 200 ms.
 */
export const slowPhone: Benchmark = async (progress) => {
  await using stack = new AsyncDisposableStack();
  const film = stack.adopt(makeFilm(), (made) => made.remove());
  const browser = stack.adopt(await launchChromium(film), (one) => one.close());
  const server = await startRapport({ groups: ROUNDS + 1, people: OTHERS + 2 });
  stack.defer(() => server.stop());
  const rounds: Record<Step, number>[] = [];
  // One more than is counted: the first of all finds everything cold.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const tasks = await measure(browser, server, round);
    progress(STEPS.map((step) => `${step} ${String(tasks[step])} ms`).join(', '));
    if (round > 0) rounds.push(tasks);
  }
  const typical = STEPS.map((step) => ({
    step,
    ms: median(rounds.map((tasks) => tasks[step])),
  }));
  const inRoom = typical.filter(({ step }) => step !== OPEN);
  const [worst] = inRoom.toSorted((a, b) => b.ms - a.ms);
  const of = `longest task on a phone ${String(SLOWER)} times slower, ${String(OTHERS + 2)} people`;
  return [
    row('slow-phone-open', typical[0]?.ms ?? NaN, 'ms', `${of}: ${OPEN}; at most 400`),
    row('slow-phone-task', worst?.ms ?? NaN, 'ms', `${of}: ${worst?.step ?? ''}; at most 200`),
    ...inRoom.map(({ step, ms }) => row(`slow-phone: ${step}`, ms, 'ms', of)),
  ];
};

/** One room, from the door to the end of an exercise, with one slow phone in it. */
async function measure(
  browser: Browser,
  server: RapportServer,
  round: number,
): Promise<Record<Step, number>> {
  await using stack = new AsyncDisposableStack();
  const group = server.groups[round];
  const [own, ...members] = group?.members ?? [];
  if (!group || !own) throw new Error('the group is empty');
  const choice = { pronouns: '', microphone: true, camera: true };
  const enter = async (entry: Parameters<typeof Page.open>[1], name: string) => {
    const page = await Page.open(server.url, entry);
    stack.defer(() => void page.socket.disconnect());
    await page.command({ type: 'lobby:enter', name, ...choice });
    return page;
  };
  const leader = await enter(group.facilitator, 'Leader');
  const others: Page[] = [];
  for (const [index, member] of members.entries()) {
    others.push(await enter(member, `Person ${String(index + 1)}`));
  }
  await leader.admitWaiting(others.length);

  const context = stack.adopt(
    await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true }),
    (one) => one.close(),
  );
  await noteTasks(context);
  const phone = await waitInLobby(context, { ...own, url: server.url, name: 'Phone' });
  const devtools = await context.newCDPSession(phone);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });

  const stage = phone.getByRole('list', { name: words.stage.label });
  const view = (name: string) => phone.getByRole('tab', { name: new RegExp(`^${name}`, 'u') });
  const { faces, agenda, exercise } = words.tabs;
  const longest = {} as Record<Step, number>;
  const during = async (step: Step, act: () => Promise<unknown>) => {
    longest[step] = await longestTask(phone, act);
  };

  await during(OPEN, async () => {
    await leader.admitWaiting(1);
    await stage.waitFor();
  });
  await during('the view “Agenda”', () => view(agenda).tap());
  await during('the view “Faces”', () => view(faces).tap());
  await during('a card chosen', async () => {
    await leader.command({ type: 'exercise:choose', card: CARD });
    await view(exercise).waitFor();
  });
  await cast(leader, others);
  await during('the exercise begins', () => next(leader));
  await during('the exercise ends', () => leader.command({ type: 'exercise:end' }));
  return longest;
}

/** Every role that the card needs of the members has somebody who said yes. */
async function cast(leader: Page, others: readonly Page[]): Promise<void> {
  const roles = exerciseOf(leader).roles.filter(({ required, forFacilitator }) => {
    return required && !forFacilitator;
  });
  for (const [index, { id }] of roles.entries()) {
    const player = others[index];
    if (!player) throw new Error('more roles than people');
    await leader.command({ type: 'exercise:cast', role: id, seat: player.view.me.seat });
    await player.until(() => player.view.exercise?.roles.some((role) => role.id === id) === true);
    await player.command({ type: 'exercise:accept' });
  }
}

const next = (leader: Page) =>
  leader.command({ type: 'exercise:next', from: exerciseOf(leader).step });

function exerciseOf({ view }: Page): NonNullable<RoomView['exercise']> {
  if (!view.exercise) throw new Error('no exercise is chosen');
  return view.exercise;
}
