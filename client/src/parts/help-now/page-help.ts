import { helpNow, ownPlan } from '../../http/help.ts';
import { HelpStore } from './help-store.ts';

/** Whom to call: the one store that all of the page looks at. */
export const helpStore = new HelpStore(window, { helpNow, ownPlan }, () => performance.now());
