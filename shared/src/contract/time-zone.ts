import { z } from 'zod';

/** An IANA name (`Europe/Berlin`) that this end knows. An offset (`+02:00`) is no zone: it has no law. */
export const timeZone = z
  .string()
  .max(64)
  .refine((name) => /^[A-Za-z]/.test(name) && isKnown(name));

/** As {@link timeZone}, or none. */
export const timeZoneOrNone = z.union([z.literal(''), timeZone]);

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
