import type { z } from 'zod';

/** A field at the end of a schema's branches, with what it may hold. */
export interface SchemaField {
  /** As the table of words writes it: `facts.seats[].name`. */
  readonly path: string;
  readonly holds: string;
}

type Schema = z.core.$ZodType;

/** All fields of a schema of one event, down to the last text, number and flag. */
export function fieldsOf(schema: Schema, path = ''): SchemaField[] {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  switch (def.type) {
    case 'object': {
      const kind = literalOf(def.shape['kind']);
      const here = kind === undefined ? path : `${path}(${kind})`;
      return Object.entries(def.shape).flatMap(([key, inner]) =>
        fieldsOf(inner, here === '' ? key : `${here}.${key}`),
      );
    }
    case 'array':
      return fieldsOf(def.element, `${path}[]`);
    case 'tuple':
      return def.items.flatMap((item) => fieldsOf(item, `${path}[]`));
    case 'record':
      return [{ path: `${path}{}`, holds: 'key' }, ...fieldsOf(def.valueType, `${path}{}`)];
    case 'union':
      return def.options.flatMap((option) => fieldsOf(option, path));
    case 'optional':
    case 'nullable':
    case 'default':
      return fieldsOf(def.innerType, path);
    case 'pipe':
      return fieldsOf(def.out, path);
    case 'literal':
      return def.values.length === 1 ? [] : [{ path, holds: 'enum' }];
    default:
      return [{ path, holds: def.type }];
  }
}

/** The schemas of single events in a union of unions, by their type. */
export function eventSchemas(schema: Schema): [type: string, schema: Schema][] {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  if (def.type === 'union') return def.options.flatMap(eventSchemas);
  if (def.type !== 'object') throw new Error(`an event is an object, not ${def.type}`);
  return [[literalOf(def.shape['type']) ?? '', schema]];
}

function literalOf(schema: Schema | undefined): string | undefined {
  if (schema === undefined) return undefined;
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  return def.type === 'literal' && def.values.length === 1 ? String(def.values[0]) : undefined;
}
