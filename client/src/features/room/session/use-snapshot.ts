import type { RoomView } from '@rapport/shared/contract/room.ts';
import { useState } from 'react';
import { isSameData } from './same-data.ts';
import { useView } from './room-context.ts';

/**
 * What a component draws, picked from the view. It may be put together anew each time: as long as
 * it says the same it stays the same object, and nothing is drawn again.
 */
export function useSnapshot<T>(select: (view: RoomView) => T): T {
  const [keep] = useState(() => keepSame<T>());
  return useView((view) => keep(select(view)));
}

/** Returns its last result again for whatever says the same. */
function keepSame<T>(): (next: T) => T {
  let last: { readonly value: T } | undefined;
  return (next) => {
    if (!last || !isSameData(last.value, next)) last = { value: next };
    return last.value;
  };
}
