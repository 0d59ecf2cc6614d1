import { z } from 'zod';
import type { Secret } from '../../platform/secret.ts';
import type { PracticeContext } from '../core/practice-context.ts';

/** Where the demo's state is remembered among the settings. */
export const DEMO_KEY = 'demo';

/** What is remembered of the demo: who plays in it, and which session of each course is on. */
export const demoState = z.object({
  people: z.record(z.string(), z.string()),
  courses: z.record(z.string(), z.object({ course: z.string(), number: z.int() })),
});
export type DemoState = z.infer<typeof demoState>;

/** The accounts that the demo's staff sign in with. */
interface DemoAccounts {
  put(staff: { email: string; name: string; password: string }): Promise<string>;
  remove(account: string): Promise<void>;
}

/** What the demo needs besides the practice. */
export interface DemoContext extends PracticeContext {
  readonly mode: 'auto' | 'on' | 'off';
  readonly secret: Secret;
  readonly accounts: DemoAccounts;
}
