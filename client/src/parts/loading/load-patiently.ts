import { reloadOnce } from './reload-once.ts';

/** So often the server is asked whether it is back, ms. */
const EVERY_MS = 1000;

/**
 * Loads a part of the program, however long the server is away. A part that cannot be had from a
 * server that answers belongs to another version of the program: the page is loaded anew, once, and
 * so where a browser gives the same failure for ever.
 * @throws what loading throws, where a new page is no help
 */
export async function loadPatiently<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await serverAnswers();
  }
  try {
    return await load();
  } catch (error) {
    if (!reloadOnce()) throw error;
    // Nothing is drawn any more.
    return new Promise(() => undefined);
  }
}

async function serverAnswers(): Promise<void> {
  for (;;) {
    const response = await fetch('/healthz', { cache: 'no-store' }).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, EVERY_MS));
  }
}
