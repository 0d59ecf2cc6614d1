import { common } from './common.ts';
import { devices } from './devices.ts';
import { errors } from './errors.ts';
import { join } from './join.ts';

/** What the first page needs; the other features bring theirs along when they are loaded. */
export const start = { common, errors, devices, join };
