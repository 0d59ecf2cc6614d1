import type { RoomState } from './state.ts';

/**
 * A value that follows from some parts of the state, worked out once for as long as those parts
 * stay the same objects. Every viewer of a room asks for the same things after every event, and
 * most events touch one part; sharing also lets the comparison of views stop at what is the same.
 */
export function memoized<T>(
  parts: (state: RoomState) => readonly object[],
  compute: (state: RoomState) => T,
): (state: RoomState) => T {
  const root: Branch<T> = { next: new WeakMap() };
  return (state) => {
    let branch = root;
    for (const part of parts(state)) {
      let next = branch.next.get(part);
      if (!next) branch.next.set(part, (next = { next: new WeakMap() }));
      branch = next;
    }
    branch.value ??= { is: compute(state) };
    return branch.value.is;
  };
}

interface Branch<T> {
  readonly next: WeakMap<object, Branch<T>>;
  value?: { readonly is: T };
}

/** As {@link memoized}, for values of which there are several, told apart by a key. */
export function memoizedBy<T>(
  parts: (state: RoomState) => readonly object[],
): (state: RoomState, key: string, compute: () => T) => T {
  const values = memoized(parts, () => new Map<string, { readonly is: T }>());
  return (state, key, compute) => {
    const known = values(state);
    let value = known.get(key);
    if (!value) known.set(key, (value = { is: compute() }));
    return value.is;
  };
}
