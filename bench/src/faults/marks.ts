const MARK = /mk\d+z/g;

/** The fields of commands in which people write. */
const WRITTEN: ReadonlySet<string> = new Set([
  'text',
  'name',
  'note',
  'title',
  'about',
  'question',
  'self',
  'other',
]);

/** Who writes something, and how they could be told from others. */
export interface Writer {
  /** The number of the room. */
  readonly room: number;
  readonly seat: string;
}

/** What was written with a mark in it. */
export interface Marked extends Writer {
  readonly mark: string;
  readonly type: string;
  /** Whom it was written to, where it was to one person. */
  readonly to: string | undefined;
  /** The answer has come, and it was carried out. */
  acknowledged: boolean;
}

/**
 * Every text that is written gets a mark of its own. Who may ever be shown it follows from what it
 * was written as; which of them really are, at which moment, is compared with the room's own rules
 * elsewhere. So this holds even if those rules were wrong.
 */
export class Marks {
  readonly all = new Map<string, Marked>();
  readonly #shown = new Set<string>();
  #count = 0;

  /** The command with marks in place of its texts. */
  mark<T extends { readonly type: string }>(command: T, { room, seat }: Writer): [T, Marked[]] {
    const made: Marked[] = [];
    const { type } = command;
    const to = 'seat' in command && typeof command.seat === 'string' ? command.seat : undefined;
    if (type.startsWith('circle:show')) this.#shown.add(seat);
    const fields = Object.entries(command).map(([key, value]) => {
      if (!WRITTEN.has(key) || typeof value !== 'string') return [key, value] as const;
      const mark = `mk${(this.#count += 1)}z`;
      made.push({ mark, room, seat, type, to, acknowledged: false });
      return [key, mark] as const;
    });
    for (const one of made) this.all.set(one.mark, one);
    return [Object.fromEntries(fields) as T, made];
  }

  /** The marks in a text. */
  in(text: string): string[] {
    return text.match(MARK) ?? [];
  }

  /** Whether this person may ever be shown what has the mark. */
  mayBeShown(mark: string, viewer: Writer, leads: boolean): boolean {
    const written = this.all.get(mark);
    if (!written || written.room !== viewer.room) return false;
    if (leads || written.seat === viewer.seat) return !this.#isOwnCircle(written, viewer);
    switch (written.type) {
      case 'messages:to-leaders':
      case 'messages:among-leaders':
      case 'care:whereabouts':
        return false;
      case 'messages:to-person':
      case 'exercise:whisper':
        return written.to === viewer.seat;
      default:
        return !this.#isOwnCircle(written, viewer);
    }
  }

  /** A circle is its owner's alone, facilitators included, until they have shown any of it. */
  #isOwnCircle({ type, seat }: Marked, viewer: Writer): boolean {
    return type.startsWith('circle:') && seat !== viewer.seat && !this.#shown.has(seat);
  }
}
