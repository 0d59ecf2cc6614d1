import type { Life, Words } from '@rapport/shared/content/word-life.ts';
import { WORDS } from '@rapport/shared/content/words.ts';

/** One step into an event: a key, and what is done there. */
interface Step {
  readonly key: string;
  /** In each element of the list. */
  readonly each: boolean;
  /** Only in an object of this kind. */
  readonly kind?: string;
  /** Taken out altogether, instead of being emptied. */
  readonly drop: boolean;
}

/** A field of an event that holds words. */
export interface WordField {
  /** The kind of words, by its key in the table. */
  readonly kind: string;
  readonly path: readonly Step[];
  readonly life: Life;
  readonly unsigned: boolean;
}

function stepOf(text: string): Step {
  const [, key = '', list, kind, drop] = /^(\w+)(\[\])?(?:\(([\w-]+)\))?(\?)?$/u.exec(text) ?? [];
  if (key === '') throw new Error(`the table of words names a field that cannot be: ${text}`);
  return {
    key,
    each: list !== undefined,
    ...(kind === undefined ? {} : { kind }),
    drop: drop !== undefined,
  };
}

function fieldsByType(): ReadonlyMap<string, readonly WordField[]> {
  const all = new Map<string, WordField[]>();
  for (const [kind, { fields = [], until, unsigned }] of Object.entries<Words>(WORDS)) {
    for (const field of fields) {
      const [type = '', ...path] = field.split('.');
      const known = all.get(type) ?? [];
      known.push({ kind, path: path.map(stepOf), life: until, unsigned: unsigned === true });
      all.set(type, known);
    }
  }
  return all;
}

const FIELDS = fieldsByType();

const NONE: readonly WordField[] = [];

/** The fields with words of events of this type, as the table of words names them. */
export const wordFieldsOf = (type: string): readonly WordField[] => FIELDS.get(type) ?? NONE;

/** Whether events of this type are held in memory and never stored. */
export const isNeverStored = (type: string): boolean =>
  wordFieldsOf(type).some(({ life }) => life === 'never');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value without the words at the end of the path; what is not there is left as it is. */
export function withoutWords(value: unknown, [step, ...rest]: WordField['path']): unknown {
  if (step === undefined) return emptied(value);
  if (!isObject(value) || value[step.key] === undefined) return value;
  const { [step.key]: inner, ...others } = value;
  if (step.kind !== undefined && !(isObject(inner) && inner['kind'] === step.kind)) return value;
  if (step.drop) return others;
  const left =
    step.each && Array.isArray(inner)
      ? inner.map((one: unknown) => withoutWords(one, rest))
      : withoutWords(inner, rest);
  return { ...value, [step.key]: left };
}

function emptied(value: unknown): unknown {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return [];
  if (isObject(value)) return {};
  throw new Error(`a field of the table of words can not be emptied: ${typeof value}`);
}
