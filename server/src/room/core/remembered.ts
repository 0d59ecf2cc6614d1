import type { RoomState, Slices } from './state.ts';

/** Something that follows from the room alone: the same room always gives the same. */
export type Look<T> = (state: RoomState) => T;

/**
 * Several looks at a room, each taken again only when a part of the state that it read the last
 * time is another one. What a look reads is noticed while it is taken: nothing has to be declared,
 * and nothing can be forgotten. What has not changed stays the same object.
 * @param names the slices of a room; at most 31
 * @param says whether two results say the same; then the one from before stays
 * @returns what gives the results as the room stands: the same list, while none is another
 */
export function remembered<T>(
  names: readonly (keyof Slices)[],
  looks: readonly Look<T>[],
  says?: (was: T, is: T) => boolean,
): (state: RoomState) => readonly T[] {
  const watch = watchOf(names);
  /** By look, a bit for each slice that it read the last time. */
  const read: number[] = looks.map(() => ALL);
  let last: RoomState | undefined;
  let results: readonly T[] = [];
  return (state) => {
    const changed = last ? changedBetween(names, last, state) : ALL;
    if (changed === 0) return results;
    const again = last !== undefined;
    // A look that throws leaves nothing that could be taken for the room as it stands.
    last = undefined;
    let next: T[] | undefined;
    for (let index = 0; index < looks.length; index += 1) {
      if (again && ((read[index] ?? ALL) & changed) === 0) continue;
      watch.begin(state);
      const result = (looks[index] as Look<T>)(watch.state);
      read[index] = watch.end();
      const was = results[index] as T;
      if (again && (was === result || says?.(was, result))) continue;
      next ??= [...results];
      next[index] = result;
    }
    results = next ?? results;
    last = state;
    return results;
  };
}

/** Every bit. */
const ALL = -1;

/** A bit for each slice that differs. */
function changedBetween(
  names: readonly (keyof Slices)[],
  before: RoomState,
  after: RoomState,
): number {
  let changed = 0;
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] as keyof Slices;
    if (before[name] !== after[name]) changed |= 1 << index;
  }
  return changed;
}

/** The room's state as one who looks sees it, with a note of which slices were read. */
interface Watch {
  readonly state: RoomState;
  /** Begins to note what is read of a room. */
  readonly begin: (state: RoomState) => void;
  /** Ends it. A bit for each slice that was read. */
  readonly end: () => number;
}

const watches = new WeakMap<readonly (keyof Slices)[], Watch>();

/** One for all: a look is taken at once, and none is taken within another. */
function watchOf(names: readonly (keyof Slices)[]): Watch {
  const known = watches.get(names);
  if (known) return known;
  let current: RoomState | undefined;
  let bits = 0;
  const state = Object.defineProperties(
    {},
    Object.fromEntries(
      names.map((name, index) => [
        name,
        {
          enumerable: true,
          get: () => {
            bits |= 1 << index;
            return current?.[name];
          },
        },
      ]),
    ),
  ) as RoomState;
  const watch: Watch = {
    state,
    begin: (now) => {
      current = now;
      bits = 0;
    },
    end: () => {
      current = undefined;
      return bits;
    },
  };
  watches.set(names, watch);
  return watch;
}
