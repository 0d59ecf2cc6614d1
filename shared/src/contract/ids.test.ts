import { expect, it } from 'vitest';
import { z } from 'zod';
import * as ids from './ids.ts';

const schemas = Object.entries(ids).filter(([, schema]) => schema instanceof z.ZodType);

it.each(schemas)('%s is none of the names that every object has', (_name, schema) => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    expect(schema.safeParse(name).success, name).toBe(false);
  }
});
