import { nodeForRoom, type NodeState } from '@rapport/server/src/nodes/placement.ts';
import { randomFrom } from './random.ts';

/** How often nodes say how they do; older news is not used for a decision. */
const SAID_EVERY_MS = 1_000;
/** When rooms of a node that is gone can be had: their leases have run out. */
const LEASE_MS = 3_000;
/** Pages try again after so long, each after another while. */
const AGAIN_WITHIN_MS = 500;
/** Everyone comes within so long around the full hour. */
const ARRIVING_MS = 6 * 60_000;

/** What is simulated. */
export interface Plan {
  readonly nodes: number;
  readonly rooms: number;
  /** How many people a node serves well. */
  readonly peopleOfNode: number;
  /** Whether an empty node has just come when the first one goes. */
  readonly emptyNode: boolean;
  readonly seed: number;
}

/** How evenly the nodes that are there are used. */
export interface Evenness {
  /** The people of the fullest node ÷ the mean. */
  readonly people: number;
  /** The flows that are forwarded by the busiest node ÷ the mean. */
  readonly flows: number;
  /** The people of the fullest node ÷ those that it serves well. */
  readonly fullest: number;
}

/** What came of it. */
export interface Outcome {
  /** Once everyone is there. */
  readonly gathered: Evenness;
  /** Once everyone of the node that went is back. */
  readonly recovered: Evenness;
  /** How long people were without a room, ms: one value for each of those on the node that went. */
  readonly without: readonly number[];
}

interface Node extends NodeState {
  people: number;
  flows: number;
  here: boolean;
}

interface Room {
  readonly size: number;
  node: Node | undefined;
  inside: number;
}

/**
 * So many rooms begin at one hour on so many nodes; then a node goes, and its people come back
 * wherever the proxy leads them. Rooms are placed by the rule that nodes have, with what each of
 * them last heard of the others.
 */
export function simulate({ nodes: count, rooms, peopleOfNode, emptyNode, seed }: Plan): Outcome {
  const random = randomFrom(seed);
  const nodes = Array.from({ length: count + (emptyNode ? 1 : 0) }, (_, index): Node => ({
    node: `node ${index}`,
    load: 0,
    full: false,
    people: 0,
    flows: 0,
    here: index < count,
  }));
  const there = () => nodes.filter(({ here }) => here);
  let heard: NodeState[] = [];
  let heardAt = -SAID_EVERY_MS;
  const hear = (now: number) => {
    if (now - heardAt < SAID_EVERY_MS) return;
    heardAt = now;
    heard = there().map(({ node, people }) => ({ node, load: people / peopleOfNode, full: false }));
  };
  /** Somebody of the room comes to any node, which leads them to the room's own. */
  const arrive = (room: Room, now: number) => {
    hear(now);
    if (!room.node) {
      const open = there();
      const asked = open[Math.floor(random() * open.length)] as Node;
      const here = { node: asked.node, load: asked.people / peopleOfNode, full: false };
      const others = heard.filter(({ node }) => node !== asked.node);
      const chosen = nodeForRoom(here, others);
      room.node = nodes.find(({ node }) => node === chosen) ?? asked;
    }
    // A picture and a voice to each of the others, and from each of them.
    room.node.flows += 4 * room.inside;
    room.node.people += 1;
    room.inside += 1;
  };
  const all = Array.from({ length: rooms }, (): Room => ({
    // Three of five are one to one, the others groups.
    size: random() < 0.6 ? 2 : 6 + Math.floor(random() * 7),
    node: undefined,
    inside: 0,
  }));
  play(
    all.flatMap((room) =>
      Array.from({ length: room.size }, () => ({ at: random() * ARRIVING_MS, room })),
    ),
    arrive,
  );
  const gathered = evennessOf(there(), peopleOfNode);

  const gone = nodes[0] as Node;
  gone.here = false;
  const empty = nodes[count];
  if (empty) empty.here = true;
  const lost = all.filter(({ node }) => node === gone);
  for (const room of lost) Object.assign(room, { node: undefined, inside: 0 });
  heardAt = -SAID_EVERY_MS;
  const comings = lost.flatMap((room) =>
    Array.from({ length: room.size }, () => ({
      at: LEASE_MS * (0.75 + 0.25 * random()) + AGAIN_WITHIN_MS * random(),
      room,
    })),
  );
  play(comings, arrive);
  return {
    gathered,
    recovered: evennessOf(there(), peopleOfNode),
    without: comings.map(({ at }) => at),
  };
}

function play(
  comings: readonly { readonly at: number; readonly room: Room }[],
  arrive: (room: Room, at: number) => void,
): void {
  for (const { at, room } of comings.toSorted((a, b) => a.at - b.at)) arrive(room, at);
}

function evennessOf(nodes: readonly Node[], peopleOfNode: number): Evenness {
  const most = (of: (node: Node) => number) => Math.max(...nodes.map(of));
  const mean = (of: (node: Node) => number) =>
    nodes.reduce((sum, node) => sum + of(node), 0) / nodes.length;
  const people = (node: Node) => node.people;
  const flows = (node: Node) => node.flows;
  return {
    people: most(people) / mean(people),
    flows: most(flows) / mean(flows),
    fullest: most(people) / peopleOfNode,
  };
}
