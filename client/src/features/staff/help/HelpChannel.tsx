import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { StaffChannel } from '../../../realtime/staff-channel.ts';
import { HelpContext } from './help-context.ts';

/** Keeps the line to the server open for as long as somebody is signed in on this page. */
export function HelpChannel({ children }: { children: ReactNode }) {
  const [channel] = useState(() => new StaffChannel());
  useSyncExternalStore(channel.subscribe, channel.getSnapshot);
  return <HelpContext value={channel}>{children}</HelpContext>;
}
