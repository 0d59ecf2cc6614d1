import type { RoomView } from '@rapport/shared/contract/room.ts';
import { diff, type Json, type Patch } from '@rapport/shared/rules/patch.ts';

/**
 * What turns one view into the next. Most parts of a view are the same object for all who may see
 * it, so what differs between two of them is worked out once for the whole room.
 */
export function viewDiff(before: RoomView, after: RoomView): Patch {
  const parts = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof RoomView>;
  const steps: Patch = [];
  for (const part of parts) {
    const [was, is] = [before[part], after[part]];
    if (was === is) continue;
    if (was === undefined || is === undefined) {
      steps.push(is === undefined ? [[part]] : [[part], is]);
    } else {
      steps.push(...partDiff(part, was, is));
    }
  }
  return steps;
}

const known = new WeakMap<object, WeakMap<object, Patch>>();

function partDiff(part: string, was: Json & object, is: Json & object): Patch {
  let from = known.get(was);
  if (!from) known.set(was, (from = new WeakMap()));
  let patch = from.get(is);
  if (!patch) {
    patch = diff(was, is).map(([path, ...value]) => [[part, ...path], ...value]);
    from.set(is, patch);
  }
  return patch;
}
