/** Anything that JSON can say, without `null`: absence is said by leaving a key out. */
export type Json =
  string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

/** One change: the path to a place, and what stands there now; without a value it is gone. */
export type PatchStep = [path: (string | number)[]] | [path: (string | number)[], value: Json];

/** What turns one value into the next. */
export type Patch = PatchStep[];

type JsonRecord = Readonly<Record<string, Json | undefined>>;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isRecord = (value: Json): value is JsonRecord => typeof value === 'object' && !isList(value);

// Only what the record itself holds: every object inherits a `constructor`.
const held = (record: JsonRecord, key: string): Json | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/**
 * The steps that turn `before` into `after`. Parts that are the same object are not looked into,
 * so a view that shares what did not change is compared in the time of what did.
 */
export function diff(before: Json, after: Json): Patch {
  const steps: Patch = [];
  collect(before, after, [], steps);
  return steps;
}

function collect(before: Json, after: Json, path: (string | number)[], steps: Patch): void {
  if (before === after) return;
  if (isRecord(before) && isRecord(after)) {
    for (const key of Object.keys(before)) {
      if (held(before, key) !== undefined && held(after, key) === undefined)
        steps.push([[...path, key]]);
    }
    for (const key of Object.keys(after)) {
      const [was, is] = [held(before, key), held(after, key)];
      if (is === undefined) continue;
      if (was === undefined) steps.push([[...path, key], is]);
      else collect(was, is, [...path, key], steps);
    }
  } else if (isList(before) && isList(after) && before.length === after.length) {
    after.forEach((item, index) => {
      collect(before[index] as Json, item, [...path, index], steps);
    });
  } else {
    steps.push([path, after]);
  }
}

/**
 * `value` with the patch applied. Parts that the patch does not touch stay the same objects, so
 * that a screen redraws only what changed.
 * The patch was made between two values of the type: that is not looked into here.
 * @throws Error when the patch leads to a place that does not exist.
 */
export function applyPatch<T extends Json>(value: T, patch: Patch): T {
  return patch.reduce<Json>((current, [path, next]) => put(current, path, 0, next), value) as T;
}

function put(
  current: Json,
  path: (string | number)[],
  depth: number,
  next: Json | undefined,
): Json {
  const key = path[depth];
  if (key === undefined) {
    if (next === undefined) throw new Error('a patch cannot remove the whole value');
    return next;
  }
  const last = depth === path.length - 1;
  if (isList(current) && typeof key === 'number' && key < current.length) {
    const copy = [...current];
    copy[key] = put(current[key] as Json, path, depth + 1, next);
    return copy;
  }
  if (isRecord(current) && typeof key === 'string') {
    if (last && next === undefined) {
      const { [key]: _removed, ...rest } = current;
      return rest;
    }
    const inner = held(current, key);
    if (inner === undefined && !last) throw new Error(`a patch leads nowhere: ${path.join('/')}`);
    return {
      ...current,
      [key]: last && next !== undefined ? next : put(inner as Json, path, depth + 1, next),
    };
  }
  throw new Error(`a patch leads nowhere: ${path.join('/')}`);
}
