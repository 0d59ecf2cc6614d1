import type { HelpNow, OwnPlan } from '@rapport/shared/contract/help-now.ts';
import { call } from './api.ts';

/** Whom to call, whoever asks. @throws ApiError */
export const helpNow = (): Promise<HelpNow> => call('helpNow');

/** The own plan of who came in with this link, on this device. @throws ApiError while they are not inside */
export const ownPlan = (token: string, device: string): Promise<OwnPlan> =>
  call('ownPlan', { body: { token, device } });
