/** What a node says of itself. */
export interface NodeState {
  readonly node: string;
  /** How many people it serves, as a part of those that it can serve well. */
  readonly load: number;
  /** It is about to stop, or cannot serve sound and pictures: it takes no more rooms. */
  readonly full: boolean;
}

/** So much less than here must be going on elsewhere before a room is given away. */
const WORTH_MOVING = 0.1;

/**
 * The node that is to have a room which nobody has: the one that asks, as its page is there already,
 * unless another has markedly less to do. `undefined` where none takes rooms.
 */
export function nodeForRoom(here: NodeState, others: readonly NodeState[]): string | undefined {
  const open = others.filter(({ full }) => !full);
  const [idlest] = open.toSorted((one, other) => one.load - other.load);
  if (here.full) return idlest?.node;
  return idlest && idlest.load < here.load - WORTH_MOVING ? idlest.node : here.node;
}
