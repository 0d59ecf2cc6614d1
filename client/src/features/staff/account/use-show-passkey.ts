import { offerPasskeyProof, showPasskey } from '../../../http/passkeys.ts';
import { useSending, type Sending } from '../../../parts/entry/use-sending.ts';
import { answerByPasskey } from './passkey-ceremony.ts';

/** Completes a sign-in with a passkey, once it is told to. */
export const useShowPasskey = (onDone: () => void): Sending =>
  useSending(async () => {
    await showPasskey(await answerByPasskey(await offerPasskeyProof()));
    onDone();
  });
