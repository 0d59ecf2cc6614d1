import type { ObservedSessions } from '@rapport/shared/contract/observed.ts';
import { call } from './api.ts';

/** The sessions of the courses whose observer is signed in. @throws ApiError */
export const observedSessions = (): Promise<ObservedSessions> => call('observedSessions');
