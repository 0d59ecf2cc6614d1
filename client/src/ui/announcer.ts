/** Whether it may wait until the reader is silent. */
export type Urgency = 'polite' | 'now';
type Listener = (words: string, urgency: Urgency) => void;

const listeners = new Set<Listener>();

/** Has a screen reader say the words, for a change that is seen but does not take the focus. */
export function announce(words: string, urgency: Urgency = 'polite'): void {
  for (const listener of listeners) listener(words, urgency);
}

/** Calls back for each announcement, until the function given back is called. */
export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
