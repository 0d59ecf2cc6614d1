import type { PracticeContext } from '../core/practice-context.ts';
import { createCareSheets, type CareSheets } from './care-sheets.ts';
import { createCrisisList, type CrisisList } from './crisis-lines.ts';
import { createHelpNow, type HelpNumbers } from './help-now.ts';
import { createProfileDesk, type ProfileDesk } from './practice-profile.ts';

/** What is at hand when a person is not well. */
export interface Care {
  readonly careSheets: CareSheets;
  readonly crisisLines: CrisisList;
  readonly profile: ProfileDesk;
  readonly helpNow: HelpNumbers;
}

export const createCare = (context: PracticeContext): Care => ({
  careSheets: createCareSheets(context),
  crisisLines: createCrisisList(context),
  profile: createProfileDesk(context),
  helpNow: createHelpNow(context),
});
