import type { HidingBackdrop } from './backdrop-choice.ts';
import type { PersonFinder } from './person-finder.ts';
import { WALLS } from './walls.ts';

type Canvas = OffscreenCanvas;

/** How often the room is halved: the coarsest picture of it is a few patches of light… */
const HALVINGS = 5;
/** …and the finest that is shown is of no more than some dozens: no writing, no face of another. */
const SEEN_HALVING = 3;
const PLAIN = '#8a8378';

/** Paints a person before another backdrop. */
export class Painter {
  kind: HidingBackdrop;
  readonly #finder: PersonFinder;
  /** The picture as small as the model wants it; after that, the person alone. */
  readonly #person: OffscreenCanvasRenderingContext2D;
  readonly #halves: readonly OffscreenCanvasRenderingContext2D[];
  readonly #out: OffscreenCanvasRenderingContext2D;

  constructor(kind: HidingBackdrop, finder: PersonFinder) {
    this.kind = kind;
    this.#finder = finder;
    const { width, height } = finder;
    this.#person = context(width, height, { willReadFrequently: true });
    this.#halves = Array.from({ length: HALVINGS }, (_, step) =>
      context(Math.ceil(width / 2 ** (step + 1)), Math.ceil(height / 2 ** (step + 1))),
    );
    this.#out = context(width, height);
  }

  /** The canvas that the picture has been painted on; it is painted on again the next time. */
  paint(picture: CanvasImageSource, width: number, height: number): Canvas {
    const small = this.#person;
    const { canvas } = small;
    small.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const pixels = small.getImageData(0, 0, canvas.width, canvas.height);
    this.#finder.cutOut(pixels);
    const out = this.#out;
    if (out.canvas.width !== width || out.canvas.height !== height) {
      out.canvas.width = width;
      out.canvas.height = height;
    }
    out.imageSmoothingQuality = 'high';
    out.globalCompositeOperation = 'copy';
    out.drawImage(picture, 0, 0, width, height);
    // What is behind the person is made before their cut-out is put in its place.
    const behind = this.kind === 'blur' ? this.#blurred(pixels) : undefined;
    small.putImageData(pixels, 0, 0);
    out.globalCompositeOperation = 'destination-in';
    out.drawImage(canvas, 0, 0, width, height);
    out.globalCompositeOperation = 'destination-over';
    if (behind) out.drawImage(behind, 0, 0, width, height);
    else this.#wall(width, height);
    return out.canvas;
  }

  /**
   * The room without the person, blurred. The person is left out first, so that no glow of them
   * lies around them; the gap is filled from ever coarser pictures of the room.
   */
  #blurred(cutOut: ImageData): Canvas {
    const room = new ImageData(cutOut.data.slice(), cutOut.width, cutOut.height);
    for (let at = 3; at < room.data.length; at += 4) room.data[at] = 255 - (room.data[at] ?? 0);
    this.#person.putImageData(room, 0, 0);
    let finer: Canvas = this.#person.canvas;
    for (const half of this.#halves) {
      half.globalCompositeOperation = 'copy';
      drawAll(half, finer);
      finer = half.canvas;
    }
    const [coarsest, ...finerOnes] = this.#halves.slice(SEEN_HALVING).reverse();
    if (!coarsest) return finer;
    let coarser = coarsest;
    // Where a person fills the picture there is no room to be seen: then it is plain.
    coarser.globalCompositeOperation = 'destination-over';
    coarser.fillStyle = PLAIN;
    coarser.fillRect(0, 0, coarser.canvas.width, coarser.canvas.height);
    for (const level of finerOnes) {
      level.globalCompositeOperation = 'destination-over';
      drawAll(level, coarser.canvas);
      coarser = level;
    }
    return coarser.canvas;
  }

  #wall(width: number, height: number): void {
    if (this.kind === 'blur') return;
    const [light, dark] = WALLS[this.kind];
    const reach = Math.hypot(width, height);
    const shine = this.#out.createRadialGradient(
      width * 0.3,
      height * 0.2,
      0,
      width * 0.3,
      height * 0.2,
      reach,
    );
    shine.addColorStop(0, light);
    shine.addColorStop(1, dark);
    this.#out.fillStyle = shine;
    this.#out.fillRect(0, 0, width, height);
  }
}

const drawAll = (onto: OffscreenCanvasRenderingContext2D, picture: Canvas): void =>
  onto.drawImage(picture, 0, 0, onto.canvas.width, onto.canvas.height);

function context(
  width: number,
  height: number,
  settings: CanvasRenderingContext2DSettings = {},
): OffscreenCanvasRenderingContext2D {
  const ctx = new OffscreenCanvas(width, height).getContext('2d', settings);
  if (!ctx) throw new Error('this browser draws nothing outside of the page');
  return ctx;
}
