import { lazyPanel } from '../core/lazy-panel.tsx';
import { useView } from '../session/room-context.ts';

const progress = lazyPanel(async () => (await import('./PollStrip.tsx')).PollProgress);
const question = lazyPanel(async () => (await import('./PollStrip.tsx')).PollStrip);

/** How many have answered; loaded once there is a question. */
export const LazyProgress = () => usePoll() && <progress.Content />;

/** The question, with the people. */
export const LazyPoll = () => usePoll() && <question.Content />;

// A question that is open already when one comes in is drawn with the people, and moves nobody.
void question.ahead().catch(() => undefined);

const usePoll = () => useView(({ polls }) => polls?.current !== undefined);
