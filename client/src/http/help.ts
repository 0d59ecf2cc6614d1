import type { HelpNow, OwnPlan } from '@rapport/shared/contract/help-now.ts';
import { call } from './api.ts';

/** Whom to call, whoever asks. @throws ApiError */
export const helpNow = (): Promise<HelpNow> => call('helpNow');

/** The own plan of who shows this link, where this device was let in before. @throws ApiError */
export const ownPlan = (token: string, device: string): Promise<OwnPlan> =>
  call('ownPlan', { body: { token, device } });
