import type {
  AnswerArrival,
  ArrivalRuleShown,
  Arrivals,
  KeepArrivalRule,
  KeptArrivals,
} from '@rapport/shared/contract/arrival.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { call } from './api.ts';

/** What whoever shows this link answers before they come in. @throws ApiError */
export const answerArrival = (body: AnswerArrival): Promise<void> =>
  call('answerArrival', { body });

/** What the members of a session answered, and what is missing. @throws ApiError */
export const arrivals = (session: string): Promise<Arrivals> =>
  call('arrivals', { params: { id: session } });

/** Says why a member may come in although something is missing. @throws ApiError */
export const giveReason = (session: string, seat: string, reason: string): Promise<void> =>
  call('giveReason', { params: { id: session, seat }, body: { reason } });

/** Whether clients are asked before each session. @throws ApiError */
export const arrivalRule = (): Promise<ArrivalRuleShown> => call('arrivalRule');

/** Decides that. @throws ApiError `stale` where it was changed meanwhile */
export const keepArrivalRule = (body: KeepArrivalRule): Promise<Kept> =>
  call('keepArrivalRule', { body });

/** What was kept of a client's answers. @throws ApiError */
export const keptArrivals = (person: string): Promise<KeptArrivals> =>
  call('keptArrivals', { params: { person } });
