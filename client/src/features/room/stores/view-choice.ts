import { LAYOUTS, type LayoutKind } from '@rapport/shared/rules/room-layout.ts';
import { Store } from '../../../parts/store.ts';

/** How someone wants to see the room. It is theirs alone: nobody else's screen changes with it. */
export interface ViewChoice {
  /** Absent until something was chosen. */
  layout?: LayoutKind;
  /** The own picture is not shown to oneself; the others see it all the same. */
  hideSelf: boolean;
}

const KEY = 'rapport:view';
const USUAL: ViewChoice = { hideSelf: false };

interface Page {
  localStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * The choice, kept in this browser, as a store. (It takes the window: where storage is switched
 * off, already looking for it throws.)
 */
export class ViewChoiceStore extends Store {
  readonly #page: Page;
  #choice: ViewChoice;

  constructor(page: Page) {
    super();
    this.#page = page;
    this.#choice = read(page);
  }

  readonly getSnapshot = (): ViewChoice => this.#choice;

  set(change: Partial<ViewChoice>): void {
    this.#choice = { ...this.#choice, ...change };
    try {
      this.#page.localStorage.setItem(KEY, JSON.stringify(this.#choice));
    } catch {
      // Storage is full or switched off; the choice holds for this time.
    }
    this.changed();
  }
}

function read(page: Page): ViewChoice {
  try {
    const stored: unknown = JSON.parse(page.localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return USUAL;
    const layout = LAYOUTS.find((kind) => kind === Reflect.get(stored, 'layout'));
    return {
      ...(layout && { layout }),
      hideSelf: Reflect.get(stored, 'hideSelf') === true,
    };
  } catch {
    // Spoilt, or storage is switched off.
    return USUAL;
  }
}
