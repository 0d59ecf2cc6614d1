import type {
  CodeWanted,
  DeviceRuleShown,
  KeepDeviceRule,
} from '@rapport/shared/contract/device-code.ts';
import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { DeviceHistory } from '@rapport/shared/contract/room/device-history.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { lacksCode } from '@rapport/shared/rules/comes-in-alone.ts';
import { maskedAddress } from '@rapport/shared/rules/masked-address.ts';
import { AppError } from '../../platform/errors.ts';
import type { PracticeContext } from '../core/practice-context.ts';
import { mailOf } from '../people/mail-of.ts';
import { enterDeviceCode, sendDeviceCode } from './device-codes.ts';
import { deviceHistory } from './device-history.ts';
import { deviceRuleOf, keepDeviceRule } from './device-rule.ts';

/** A seat that somebody comes to, by a link or signed in. */
interface Coming {
  readonly session: SessionId;
  readonly seat: SeatId;
  readonly via: { readonly invitation: string } | { readonly staffUser: string };
}

/** Somebody in a session, by their link. */
interface Linked {
  readonly invitation: string;
  readonly session: { readonly id: SessionId };
  readonly seat: { readonly seat: SeatId; readonly person: string };
}

/** The devices on which links are opened. */
export interface Devices {
  /** What is known of a device that shows a link; nothing of who is signed in. */
  deviceHistory(coming: Coming, secret: string): Promise<DeviceHistory | undefined>;
  readonly deviceCodes: DeviceCodes;
}

/** What a device shows that is not known, where the practice asks for it. */
export interface DeviceCodes {
  rule(): Promise<DeviceRuleShown>;
  /** @throws AppError `stale` */
  keepRule(account: string, kept: KeepDeviceRule): Promise<Kept>;
  /** Whether a code is wanted from this device, and where it goes. */
  wanted(linked: Linked, secret: string | undefined): Promise<CodeWanted | undefined>;
  /** @throws AppError `code-needed` */
  require(linked: Linked, secret: string | undefined): Promise<void>;
  /** Where none is wanted, none is sent. @throws AppError `no-mail`, `rate-limited` */
  send(linked: Linked, secret: string): Promise<void>;
  /** @throws AppError `wrong-code`, `code-over` */
  enter(linked: Linked, secret: string, code: string): Promise<void>;
}

export function createDevices(context: PracticeContext): Devices {
  const wanted: DeviceCodes['wanted'] = (linked, secret) => codeWanted(context, linked, secret);
  return {
    deviceHistory: async ({ session, seat, via }, secret) =>
      'invitation' in via
        ? deviceHistory(context, { session, seat, invitation: via.invitation }, secret)
        : undefined,
    deviceCodes: {
      rule: () => deviceRuleOf(context),
      keepRule: (account, kept) => keepDeviceRule(context, account, kept),
      wanted,
      require: async (linked, secret) => {
        if (await wanted(linked, secret)) throw new AppError('code-needed');
      },
      send: async (linked, secret) => {
        if (!(await wanted(linked, secret))) return;
        const { invitation, seat } = linked;
        await sendDeviceCode(context, { invitation, person: seat.person, secret });
      },
      enter: ({ invitation }, secret, code) =>
        enterDeviceCode(context, { invitation, secret }, code),
    },
  };
}

/** Whether a code is wanted from this device, and where it goes. */
export async function codeWanted(
  context: PracticeContext,
  { invitation, session: { id: session }, seat: { seat, person } }: Linked,
  // Who shows no secret is on no device that could be known.
  secret = '',
): Promise<CodeWanted | undefined> {
  // Most practices ask for none: then nothing else is looked up.
  if (!(await deviceRuleOf(context)).code) return undefined;
  const history = await deviceHistory(context, { session, seat, invitation }, secret);
  if (!lacksCode(history)) return undefined;
  const address = history.code === 'missing' ? await mailOf(context.db, person) : undefined;
  return address === undefined ? {} : { address: maskedAddress(address) };
}
