import { helpNow, ownPlan } from '../../http/help.ts';
import { deviceSecretFor } from '../arrival/device-secret.ts';
import { HelpStore } from './help-store.ts';

const server = {
  helpNow,
  ownPlan: (token: string) => ownPlan(token, deviceSecretFor(window, token)),
};

/** Whom to call: the one store that all of the page looks at. */
export const helpStore = new HelpStore(window, server, () => performance.now());
