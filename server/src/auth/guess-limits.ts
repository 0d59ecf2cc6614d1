import type { Secret } from '../platform/secret.ts';
import { CodeLimits, type CodeGuessed } from './code-limits.ts';
import { SignInLimits, type Guessed } from './sign-in-limits.ts';

/** How a guess at a password or at a code went. */
export type AnyGuessed =
  | { readonly at: 'password'; readonly guessed: Guessed }
  | { readonly at: 'code'; readonly guessed: CodeGuessed };

/** The limits on guessing passwords and codes, which several nodes count together. */
export class GuessLimits {
  readonly passwords: SignInLimits;
  readonly codes: CodeLimits;

  /** @param tell tells the other nodes, which are to {@link count} it */
  constructor(secret: Secret, tell: (guess: AnyGuessed) => void = () => undefined) {
    this.passwords = new SignInLimits(secret.keyFor('sign-in limits'), (guessed) =>
      tell({ at: 'password', guessed }),
    );
    this.codes = new CodeLimits(secret.keyFor('code limits'), (guessed) =>
      tell({ at: 'code', guessed }),
    );
  }

  /** Counts what was guessed at another node. */
  count(guess: AnyGuessed, now: number): void {
    if (guess.at === 'password') this.passwords.count(guess.guessed, now);
    else this.codes.count(guess.guessed, now);
  }
}
