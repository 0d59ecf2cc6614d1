import { z } from 'zod';
import type { Db } from '../../storage/database.ts';
import { getSetting, putSetting } from '../core/settings.ts';

/** Where it is kept among the settings whether everyone needs a second factor. */
const KEY = 'second-factor';
const stored = z.object({ required: z.boolean() });

/**
 * Whether everyone who works here needs a second factor: as an administrator has said, and else as
 * soon as the practice is set up. Until then there is the demo alone.
 */
export async function isFactorRequired(db: Db, isSetUp: () => Promise<boolean>): Promise<boolean> {
  return (await getSetting(db, KEY, stored))?.required ?? (await isSetUp());
}

/** Says whether everyone needs one. */
export const putFactorRule = (db: Db, required: boolean): Promise<void> =>
  putSetting(db, KEY, { required });
