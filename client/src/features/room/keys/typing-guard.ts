/** What one types in. */
const FIELD =
  'textarea, select, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=range])';

/** So long after one was typing, single letters are not meant as keys of the room, in ms. */
const QUIET_MS = 3000;

interface Press {
  readonly key: string;
  readonly target: EventTarget | null;
}

/**
 * Knows whether letters that arrive outside of any field may still be meant for one. A field can go
 * away under the hands of whoever types in it: then the rest of the word must not become commands.
 * After a field had the focus single keys are quiet until nothing was typed for some seconds; and
 * where it went by itself, also until the person has pointed at something or moved on with Tab.
 */
export class TypingGuard {
  readonly #now: () => number;
  #field: Element | undefined;
  /** When a field last had the focus, or something was typed that may have been meant for it. */
  #busyAt = -Infinity;
  #typedAt = -Infinity;
  #movedAt = -Infinity;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Watches a page; returns an unsubscribe function. */
  watch(page: Document): () => void {
    // A list that is walked through from a field has its options told of a focus that they do not
    // have: such events are made by a script, and the field keeps the focus.
    const focused = (event: FocusEvent) => {
      if (event.isTrusted) this.focused(event.target);
    };
    const left = (event: FocusEvent) => {
      if (event.isTrusted) this.left();
    };
    const pressed = (event: KeyboardEvent) => this.pressed(event);
    const pointed = () => this.moved();
    // What an input method writes comes without keys.
    const written = ({ target }: Event) => this.written(target);
    const capture = { capture: true };
    page.addEventListener('focusin', focused, capture);
    page.addEventListener('focusout', left, capture);
    page.addEventListener('keydown', pressed, capture);
    page.addEventListener('pointerdown', pointed, capture);
    page.addEventListener('input', written, capture);
    this.focused(page.activeElement);
    return () => {
      page.removeEventListener('focusin', focused, capture);
      page.removeEventListener('focusout', left, capture);
      page.removeEventListener('keydown', pressed, capture);
      page.removeEventListener('pointerdown', pointed, capture);
      page.removeEventListener('input', written, capture);
    };
  }

  /** Whether single keys are to do nothing at this moment. */
  isQuiet(): boolean {
    return this.isAdrift() || this.#now() - this.#busyAt < QUIET_MS;
  }

  focused(target: EventTarget | null): void {
    this.left();
    const element = target !== null && 'closest' in target ? (target as Element) : undefined;
    this.#field = element?.closest(FIELD) ?? undefined;
    if (this.#field) this.#busyAt = this.#now();
  }

  /** The focus has left the field, or the field has left the page. */
  left(): void {
    if (this.#field) this.#busyAt = this.#now();
    this.#field = undefined;
  }

  pressed({ key, target }: Press): void {
    const field = this.#field;
    // Such a list passes the keys on to its options, too.
    const inField =
      field !== undefined && (target === field || field.ownerDocument.activeElement === field);
    // A field that is taken out of the page may do so without a word.
    if (field && !inField) this.left();
    if (key === 'Tab' || (inField && (key === 'Enter' || key === 'Escape'))) {
      this.moved();
    } else if (inField) {
      this.written(field);
    } else if (this.isQuiet()) {
      this.#busyAt = this.#now();
    }
  }

  written(target: EventTarget | null): void {
    if (target === null || target !== this.#field) return;
    this.#typedAt = this.#now();
    this.#busyAt = this.#typedAt;
  }

  /** The person has gone somewhere else by themselves. */
  moved(): void {
    this.#movedAt = this.#now();
  }

  /** Whether the last thing done in a field was to type, and the field is gone. */
  isAdrift(): boolean {
    return this.#field === undefined && this.#typedAt > this.#movedAt;
  }
}
