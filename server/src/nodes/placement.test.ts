import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeForRoom, type NodeState } from './placement.ts';

const state = (node: string): fc.Arbitrary<NodeState> =>
  fc.record({
    node: fc.constant(node),
    load: fc.double({ min: 0, max: 3, noNaN: true }),
    full: fc.boolean(),
  });
const others = fc
  .uniqueArray(fc.constantFrom('b', 'c', 'd', 'e'))
  .chain((names) => fc.tuple(...names.map(state)));

describe('where a new room goes', () => {
  it('[MN4] never to a node that takes none, and somewhere whenever one takes it', () => {
    fc.assert(
      fc.property(state('a'), others, (here, elsewhere) => {
        const all = [here, ...elsewhere];
        const chosen = all.find(({ node }) => node === nodeForRoom(here, elsewhere));
        expect(chosen !== undefined).toBe(all.some(({ full }) => !full));
        expect(chosen?.full ?? false).toBe(false);
      }),
    );
  });

  it('[MN4] away from the node that asks only to one with markedly less to do', () => {
    fc.assert(
      fc.property(state('a'), others, (here, elsewhere) => {
        const chosen = elsewhere.find(({ node }) => node === nodeForRoom(here, elsewhere));
        if (!chosen || here.full) return;
        expect(chosen.load).toBeLessThan(here.load - 0.09);
        for (const other of elsewhere) {
          if (!other.full) expect(chosen.load).toBeLessThanOrEqual(other.load);
        }
      }),
    );
  });
});
