import type { ServerStatus } from '@rapport/shared/contract/server-status.ts';
import { call } from './api.ts';

/** How the server does. @throws ApiError */
export const serverStatus = (): Promise<ServerStatus> => call('serverStatus');
