import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { PictureKind } from '@rapport/shared/contract/media.ts';

/** How large a picture of a seat is shown, in device pixels; 0 × 0 while out of sight. */
export interface TileSize extends Picture {
  width: number;
  height: number;
}

/** What a tile shows: somebody's face, or the screen that they show. */
interface Picture {
  seat: SeatId;
  kind: PictureKind;
}

const EVERY_MS = 250;
// Smaller changes than this change no layer.
const GRAIN = 16;

/** A size, as it is kept. */
const OUT_OF_SIGHT = '0x0';

interface Tile {
  picture: Picture;
  size?: { width: number; height: number };
  visible?: boolean;
}

/**
 * Watches how large tiles are shown, and reports changes: the first at once, then at most four
 * times a second. A tile of which nothing is known yet is not reported: taken for hidden, it would
 * hold up the first picture of somebody new.
 */
export class TileSizes {
  readonly #report: (tiles: TileSize[]) => void;
  readonly #tiles = new Map<Element, Tile>();
  /** What was last reported, by picture. */
  readonly #reported = new Map<string, { picture: Picture; size: string }>();
  #facesWanted = true;
  readonly #resize: ResizeObserver;
  readonly #intersection: IntersectionObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sentAt = -EVERY_MS;

  constructor(report: (tiles: TileSize[]) => void) {
    this.#report = report;
    this.#resize = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) {
        const { width, height } = contentRect;
        this.#change(target, { size: { width, height } });
      }
    });
    this.#intersection = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        this.#change(target, { visible: isIntersecting });
      }
    });
    document.addEventListener('visibilitychange', this.#soon);
  }

  /** Watches the element that shows this of a seat; returns an unsubscribe function. */
  watch(seat: SeatId, element: Element, kind: PictureKind = 'video'): () => void {
    this.#tiles.set(element, { picture: { seat, kind } });
    this.#resize.observe(element);
    this.#intersection.observe(element);
    return () => {
      this.#resize.unobserve(element);
      this.#intersection.unobserve(element);
      this.#tiles.delete(element);
      this.#soon();
    };
  }

  /** Whether faces are wanted at all. While not, each of them counts as out of sight. */
  wantFaces(wanted: boolean): void {
    if (wanted === this.#facesWanted) return;
    this.#facesWanted = wanted;
    this.#soon();
  }

  /** Whose faces were last asked for. */
  facesAskedFor(): SeatId[] {
    return [...this.#reported.values()].flatMap(({ picture: { kind, seat }, size }) =>
      kind === 'video' && size !== OUT_OF_SIGHT ? [seat] : [],
    );
  }

  /** Forgets what was reported: the server has forgotten it too. */
  again(): void {
    this.#reported.clear();
    this.#soon();
  }

  close(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#soon);
    this.#resize.disconnect();
    this.#intersection.disconnect();
  }

  #change(element: Element, change: Partial<Tile>): void {
    const tile = this.#tiles.get(element);
    if (!tile) return;
    this.#tiles.set(element, { ...tile, ...change });
    this.#soon();
  }

  readonly #soon = (): void => {
    const wait = Math.max(0, this.#sentAt + EVERY_MS - performance.now());
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#send();
    }, wait);
  };

  #send(): void {
    const sizes = new Map<string, TileSize>();
    for (const [key, { picture }] of this.#reported)
      sizes.set(key, { ...picture, width: 0, height: 0 });
    for (const { picture, size, visible } of this.#tiles.values()) {
      const key = `${picture.kind} ${picture.seat}`;
      if (!this.#facesWanted && picture.kind === 'video') {
        sizes.set(key, { ...picture, width: 0, height: 0 });
        continue;
      }
      if (!size || visible === undefined) {
        sizes.delete(key);
        continue;
      }
      const { width, height } = size;
      const shown = visible && document.visibilityState === 'visible';
      const pixels = (length: number) =>
        shown ? Math.ceil((length * devicePixelRatio) / GRAIN) * GRAIN : 0;
      sizes.set(key, { ...picture, width: pixels(width), height: pixels(height) });
    }
    const changed = [...sizes].flatMap(([key, tile]) => {
      const { seat, kind, width, height } = tile;
      const size = `${width}x${height}`;
      if (this.#reported.get(key)?.size === size) return [];
      this.#reported.set(key, { picture: { seat, kind }, size });
      return [tile];
    });
    if (changed.length === 0) return;
    this.#sentAt = performance.now();
    this.#report(changed);
  }
}
