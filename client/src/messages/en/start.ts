import { common } from './common.ts';
import { errors } from './errors.ts';
import { helpNow } from './help-now.ts';
import { join } from './join.ts';

/** What the first page needs; the other features bring theirs along when they are loaded. */
export const start = { common, errors, helpNow, join };
