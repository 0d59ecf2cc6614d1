import { gather } from './fixtures/gathering.ts';
import { NodePair, startNode, type NodeName } from './fixtures/node-pair.ts';
import type { Person } from './fixtures/person.ts';
import { roomOn } from './fixtures/room-page.ts';
import type { RapportServer } from './fixtures/server.ts';
import { expect, test, useScene } from './fixtures/test.ts';
import { room } from './fixtures/texts.ts';
import { expectTogether } from './fixtures/together.ts';

/** So long a room waits for another node when its own was killed, with all its faces, ms. */
const NODE_BACK_MS = 8_000;
const NODE_AWAY = /WebSocket|ERR_CONNECTION|Failed to load resource|502|503/;

let pair: NodePair;
const nodes: Partial<Record<NodeName, RapportServer>> = {};
let therapist: Person;
let first: Person;
let session: string;

const scene = useScene(async () => {
  pair = await NodePair.open();
  return pair.optionsOf('a');
});
test.describe.configure({ mode: 'serial' });

const everyone = () => [therapist, first];

test.beforeAll(async () => {
  nodes.a = scene().server;
  await pair.ready();
  ({ therapist, first } = await gather(scene(), ['first'], { media: true }));
  session = new URL(therapist.page.url()).pathname.split('/').at(-1) ?? '';
  nodes.b = await startNode(pair, 'b');
  await roomOn(therapist.page).press(room.agenda.startShort);
  await expectTogether(everyone());
});
test.afterAll(async () => {
  await nodes.b?.[Symbol.asyncDispose]();
  await pair[Symbol.asyncDispose]();
});

/** From a harm to the moment when everyone sees everyone again, ms. */
async function timeToFaces(harm: () => Promise<void>): Promise<number> {
  const known = await Promise.all(
    everyone().map(({ page }) => page.evaluate(() => window.observer.faces())),
  );
  const at = Date.now();
  await harm();
  const back = await Promise.all(
    everyone().map((person, index) => person.newFaces(known[index] ?? [], 1)),
  );
  return Math.max(...back) - at;
}

test('[MN2] the node that has the room is killed: the room goes on at the other, and nobody presses anything', async ({
  guard,
}) => {
  guard.expect(NODE_AWAY);
  const host = await pair.hostOf(session);
  const took = await timeToFaces(async () => nodes[host]?.kill());
  test.info().annotations.push({ type: 'node killed, faces back', description: `${took} ms` });
  expect(await pair.hostOf(session)).not.toBe(host);
  await expectTogether(everyone());
  expect(took).toBeLessThanOrEqual(NODE_BACK_MS);
  await nodes[host]?.boot();
});

test('[MN7] a node that is told to stop hands the room over', async ({ guard }) => {
  guard.expect(NODE_AWAY);
  const host = await pair.hostOf(session);
  const took = await timeToFaces(async () => nodes[host]?.stop());
  test.info().annotations.push({ type: 'node stopped, faces back', description: `${took} ms` });
  expect(await pair.hostOf(session)).not.toBe(host);
  await expectTogether(everyone());
});
