import type { HelpNow, OwnPlan } from '@rapport/shared/contract/help-now.ts';
import { request } from './api.ts';

/** Whom to call, whoever asks. @throws ApiError */
export const helpNow = (): Promise<HelpNow> => request('GET', '/api/help-now');

/** The own plan of who came in with this link, on this device. @throws ApiError while they are not inside */
export const ownPlan = (token: string, device: string): Promise<OwnPlan> =>
  request('POST', '/api/help-now/plan', { body: { token, device } });
