import type { RoomView } from '@rapport/shared/contract/room.ts';
import { diff, type Json, type Patch, type PatchStep } from '@rapport/shared/rules/patch.ts';

/**
 * The patches that turned parts of views into others, by the new part. It is for one event of one
 * room and is dropped then: kept longer, it would keep every older part in memory.
 */
export type KnownPatches = Map<object, { readonly was: object; readonly patch: Patch }>;

/**
 * What turns one view into the next.
 * @param known what was found for other viewers of the same event: most parts of a view are the
 * same object for all who may see it, so that is worked out once for the whole room
 */
export function viewDiff(before: RoomView, after: RoomView, known?: KnownPatches): Patch {
  if (before === after) return [];
  const steps: Patch = [];
  for (const part of Object.keys(before) as (keyof RoomView)[]) {
    if (before[part] !== undefined && after[part] === undefined) steps.push([[part]]);
  }
  for (const part of Object.keys(after) as (keyof RoomView)[]) {
    const [was, is] = [before[part], after[part]];
    if (was === is || is === undefined) continue;
    if (was === undefined) steps.push([[part], is]);
    else steps.push(...partDiff(part, was, is, known));
  }
  return steps;
}

function partDiff(
  part: string,
  was: Json & object,
  is: Json & object,
  known: KnownPatches | undefined,
): Patch {
  const last = known?.get(is);
  if (last?.was === was) return last.patch;
  const patch = diff(was, is).map(([path, ...value]): PatchStep => [[part, ...path], ...value]);
  known?.set(is, { was, patch });
  return patch;
}
