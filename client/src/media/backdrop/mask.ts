/** Between these, the model is unsure: hair, and edges in motion. */
const SURELY_ROOM = 0.3;
const SURELY_PERSON = 0.75;
/** How much of the mask before stays in it: edges that flicker are what one would look at. */
const STAYS = 0.25;

/**
 * Writes into the picture how much of each pixel is shown, 0 to 255, where the model says how sure
 * it is to see a person, 0 to 1. `before` is the mask before this one, and becomes this one.
 */
export function writeMask(
  sure: ArrayLike<number>,
  before: Float32Array,
  picture: Uint8ClampedArray,
): void {
  for (let at = 0; at < before.length; at += 1) {
    const share = ((sure[at] ?? 0) - SURELY_ROOM) / (SURELY_PERSON - SURELY_ROOM);
    const clear = Math.min(1, Math.max(0, share));
    const soft = clear * clear * (3 - 2 * clear);
    const mask = soft * (1 - STAYS) + (before[at] ?? 0) * STAYS;
    before[at] = mask;
    picture[at * 4 + 3] = mask * 255;
  }
}
