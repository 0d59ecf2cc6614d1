import type { OwnPasskey } from './passkey.ts';

/** `GET /api/account`: how one's own account is protected. */
export interface OwnAccount {
  /** The app that makes codes; absent where there is none. */
  app?: {
    /** ISO 8601. */
    since: string;
  };
  passkeys: OwnPasskey[];
  /** How many recovery codes are left. */
  recoveryCodes: number;
  /** Whether the practice requires a second factor: the last one cannot be taken away. */
  required: boolean;
  /** Whether a mail server is set: without it an administrator changes the address. */
  mail: boolean;
}
