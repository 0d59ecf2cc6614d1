import { expect, it } from 'vitest';
import { z } from 'zod';
import { endpointRequests } from './http/requests.ts';

const withRevision = Object.entries<z.ZodType>(endpointRequests).flatMap(([name, request]) => {
  const revision: unknown = request instanceof z.ZodObject ? request.shape['revision'] : undefined;
  return revision instanceof z.ZodType ? [{ name, revision }] : [];
});

it('many requests are made from a revision', () => {
  expect(withRevision.length).toBeGreaterThan(15);
});

it.each(withRevision)('$name takes no revision that a database could not count', (asked) => {
  const takes = (revision: unknown) => asked.revision.safeParse(revision).success;
  expect(takes(1)).toBe(true);
  for (const wrong of [-1, 1.5, 2 ** 31 - 1, 2 ** 53, '1']) expect(takes(wrong)).toBe(false);
});
