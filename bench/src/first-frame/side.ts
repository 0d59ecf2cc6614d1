import type { Browser } from '@playwright/test';

/** Two, so that who sends does not share a process with who is timed. */
export interface Browsers {
  readonly sender: Browser;
  readonly receiver: Browser;
}

/** One of the two servers, with one person inside who sends. */
export interface Side {
  /** Brings one more person in; ms until they have seen the first frame. */
  readonly sample: () => Promise<number>;
  readonly stop: () => Promise<void>;
}
