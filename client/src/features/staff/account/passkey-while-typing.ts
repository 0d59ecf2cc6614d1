import { problemOf, type Problem } from '../../../http/api.ts';
import { offerPasskeySignIn, signInByPasskey } from '../../../http/passkeys.ts';
import { answerByPasskey, canOfferWhileTyping, stopAsking } from './passkey-ceremony.ts';

/** The server takes an answer for ten minutes: what the browser holds ready is renewed before. */
const RENEW_MS = 9 * 60_000;

/**
 * Has the browser offer passkeys where the address is typed, if it can, and signs in with the one
 * that is chosen. Returns a function that takes the offer back.
 */
export function offerWhileTyping({
  onSignedIn,
  onProblem,
}: {
  onSignedIn: () => Promise<void>;
  onProblem: (problem: Problem) => void;
}): () => void {
  let state: 'offered' | 'over' = 'offered';
  const isOver = () => state === 'over';
  let renewal: ReturnType<typeof setTimeout> | undefined;
  const offer = async () => {
    if (!(await canOfferWhileTyping()) || isOver()) return;
    const question = await offerPasskeySignIn();
    if (isOver()) return;
    renewal = setTimeout(() => void offer().catch(tell), RENEW_MS);
    const answer = await answerByPasskey(question, { autofill: true });
    await signInByPasskey(answer);
    await onSignedIn();
  };
  const tell = (error: unknown) => {
    const problem = problemOf(error);
    // Nothing was chosen: nobody has asked for anything that could have failed.
    if (!isOver() && problem !== 'passkey-unused') onProblem(problem);
  };
  void offer().catch(tell);
  return () => {
    state = 'over';
    clearTimeout(renewal);
    stopAsking();
  };
}
