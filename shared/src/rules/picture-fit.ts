/** Where a picture lies in its tile, in shares of the tile's width and height; it may stand out. */
export interface PictureFit {
  start: number;
  top: number;
  width: number;
  height: number;
}

/**
 * How much of a picture's height, counted from its top, is never cut off: half of it holds the
 * forehead and the eyes of whoever sits before a camera, a little more the mouth too.
 */
export const KEPT = 2 / 3;

/** How much of the width may be cut off in all, half of it on either side: no bars for a sliver. */
export const SLIVER = 1 / 8;

/**
 * Lays a picture into a tile so that a face in it is seen, whichever way the camera is held: as
 * large as it can be with its whole width but for a {@link SLIVER}, and at least {@link KEPT} of its
 * height from the top. What else is cut off is cut off below; what stays free is beside it, or above
 * and below.
 * @param picture its form: width ÷ height
 * @param tile the tile's form
 */
export function pictureFit(picture: number, tile: number): PictureFit {
  // Of a picture as wide as the tile, as much height as there is in the tile.
  const inSight = picture / tile;
  const width = Math.min(Math.max(1, Math.min(inSight, 1 / (1 - SLIVER))), inSight / KEPT);
  const height = (width * tile) / picture;
  return {
    start: (1 - width) / 2,
    top: Math.max(0, (1 - height) / 2),
    width,
    height,
  };
}
