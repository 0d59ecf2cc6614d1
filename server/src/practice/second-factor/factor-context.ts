import type { PracticeContext } from '../core/practice-context.ts';
import type { Seal } from '../../platform/seal.ts';

/** Who asks: an account, and by which of its sign-ins. */
export interface Who {
  readonly account: string;
  readonly signIn: string;
}

/** What a second factor is kept with. */
export interface FactorContext extends Pick<PracticeContext, 'db' | 'clock'> {
  /** The secrets of apps are sealed with it. */
  readonly seal: Seal;
  /** Recovery codes are hashed with it. */
  readonly codeKey: Buffer;
}
