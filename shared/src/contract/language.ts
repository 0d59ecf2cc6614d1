import { z } from 'zod';

/** A language by its BCP 47 tag, `en` or `pt-BR`; empty where it is not known. */
export const languageTag = z
  .string()
  .max(35)
  .refine((tag) => tag === '' || (/^[a-z]{2,3}(?:-|$)/u.test(tag) && isCanonical(tag)));

function isCanonical(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
