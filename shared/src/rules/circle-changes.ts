import type { Ring, Tie } from '../contract/room/circle.ts';

/** One thing that is otherwise on a circle than it was. */
export type CircleChange =
  | { readonly kind: 'new' | 'nearer' | 'further'; readonly name: string; readonly ring: Ring }
  | { readonly kind: 'gone'; readonly name: string }
  | { readonly kind: 'renamed'; readonly name: string; readonly was: string };

/**
 * What is otherwise on a circle than it was before: who moved to another ring, in the order in
 * which they stand there now; who is new; who is there no more. Where on a ring someone stands is
 * a matter of the picture and says nothing.
 */
export function circleChanges(before: readonly Tie[], after: readonly Tie[]): CircleChange[] {
  const known = new Map(before.map((tie) => [tie.id, tie]));
  const left = new Set(after.map(({ id }) => id));
  const moved = after.flatMap((tie) => {
    const was = known.get(tie.id);
    return was ? movesOf(was, tie) : [];
  });
  const arrived = after
    .filter(({ id }) => !known.has(id))
    .map(({ name, ring }): CircleChange => ({ kind: 'new', name, ring }));
  const gone = before
    .filter(({ id }) => !left.has(id))
    .map(({ name }): CircleChange => ({ kind: 'gone', name }));
  return [...moved, ...arrived, ...gone];
}

function movesOf(was: Tie, { name, ring }: Tie): CircleChange[] {
  const changes: CircleChange[] = [];
  if (ring !== was.ring) changes.push({ kind: ring < was.ring ? 'nearer' : 'further', name, ring });
  if (name !== was.name) changes.push({ kind: 'renamed', name, was: was.name });
  return changes;
}
