import type { RoomView } from '@rapport/shared/contract/room.ts';
import { diff, type Json, type Patch, type PatchStep } from '@rapport/shared/rules/patch.ts';

/**
 * What turns one view into the next. Most parts of a view are the same object for all who may see
 * it, so what differs between two of them is worked out once for the whole room.
 */
export function viewDiff(before: RoomView, after: RoomView): Patch {
  if (before === after) return [];
  const steps: Patch = [];
  for (const part of Object.keys(before) as (keyof RoomView)[]) {
    if (before[part] !== undefined && after[part] === undefined) steps.push([[part]]);
  }
  for (const part of Object.keys(after) as (keyof RoomView)[]) {
    const [was, is] = [before[part], after[part]];
    if (was === is || is === undefined) continue;
    if (was === undefined) steps.push([[part], is]);
    else steps.push(...partDiff(part, was, is));
  }
  return steps;
}

/** By what is, what turned something else into it the last time. */
const known = new WeakMap<object, { readonly was: object; readonly patch: Patch }>();

function partDiff(part: string, was: Json & object, is: Json & object): Patch {
  const last = known.get(is);
  if (last?.was === was) return last.patch;
  const patch = diff(was, is).map(([path, ...value]): PatchStep => [[part, ...path], ...value]);
  known.set(is, { was, patch });
  return patch;
}
