import type { Words } from './words.ts';

/** Something that has happened in the room and is worth saying. */
export interface News extends Words {
  /** It does not wait until a screen reader is silent. */
  readonly urgent?: boolean;
  /** What goes with it: that of the door is soft, and can be switched off. */
  readonly sound?: 'door' | 'help';
}

/** What the page knows besides the views. */
export interface NewsContext {
  /** The conversation that is before the viewer's eyes: it reads out itself. */
  readonly reading: string | undefined;
}
