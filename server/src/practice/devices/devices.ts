import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { deviceHistory } from './device-history.ts';

/** A seat that somebody comes to, by a link or signed in. */
interface Coming {
  readonly session: SessionId;
  readonly seat: SeatId;
  readonly via: { readonly invitation: string } | { readonly staffUser: string };
}

/** The devices on which links are opened. */
export interface Devices {
  /** What is known of a device that shows a link; nothing of who is signed in. */
  deviceHistory(coming: Coming, secret: string): Promise<DeviceHistory | undefined>;
}

export const createDevices = (context: PracticeContext): Devices => ({
  deviceHistory: async ({ session, seat, via }, secret) =>
    'invitation' in via
      ? deviceHistory(context, { session, seat, invitation: via.invitation }, secret)
      : undefined,
});
