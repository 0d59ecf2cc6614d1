import { createContext } from 'react';
import type { StaffChannel } from '../../../realtime/staff-channel.ts';

/** The line on which this page of staff is told of calls for help. */
export const HelpContext = createContext<StaffChannel | undefined>(undefined);
