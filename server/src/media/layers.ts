/** How large a picture is shown, in device pixels; 0 × 0 while it is out of sight. */
export interface TileSize {
  readonly width: number;
  readonly height: number;
}

/** What a tile asks of the video that is sent for it. */
export interface VideoPreference {
  /** Out of sight, nothing need be sent. */
  readonly visible: boolean;
  /** The spatial layer, 0 the smallest. */
  readonly layer: number;
  /** Where bandwidth is short, a higher one is served first. mediasoup's range is 1–255. */
  readonly priority: number;
}

const TOP_LAYER_HEIGHT = 720;
const ASPECT = 16 / 9;

/** The largest priority that a face is given. */
export const MAX_VIDEO_PRIORITY = 10;

/** A screen that someone shows is what all look at: it is served before any face. */
export const SCREEN_PRIORITY = 20;
const SCREEN_LINES = 1080;

/**
 * The layer and priority for a tile. Each layer is taken to be twice as large as the one below,
 * the top one of 720 lines; the smallest that fills the tile is enough. Tiles crop, so a tall,
 * narrow one needs more lines than its width alone would.
 * @param tile `undefined` until the client has said anything: the smallest layer then, which
 * arrives soonest
 * @param layers how many the producer sends
 */
export const videoPreference = (tile: TileSize | undefined, layers: number): VideoPreference => {
  if (!tile) return { visible: true, layer: 0, priority: 1 };
  if (tile.width === 0 || tile.height === 0) return { visible: false, layer: 0, priority: 1 };
  const lines = Math.max(tile.height, tile.width / ASPECT);
  const share = Math.min(1, lines / TOP_LAYER_HEIGHT);
  return {
    visible: true,
    layer: smallestOf(lines, layers, TOP_LAYER_HEIGHT),
    priority: Math.max(1, Math.round(share * MAX_VIDEO_PRIORITY)),
  };
};

/**
 * The same for the screen that someone shows, whose top layer has 1080 lines. Nothing of it is
 * cropped, so the side that fits more tightly settles how large it is.
 */
export const screenPreference = (tile: TileSize | undefined, layers: number): VideoPreference => {
  if (tile && (tile.width === 0 || tile.height === 0))
    return { visible: false, layer: 0, priority: 1 };
  const lines = tile ? Math.min(tile.height, tile.width / ASPECT) : 0;
  const layer = smallestOf(lines, layers, SCREEN_LINES);
  return { visible: true, layer, priority: SCREEN_PRIORITY };
};

/** The smallest layer that has so many lines; the top one where none has. */
const smallestOf = (lines: number, layers: number, topLines: number): number => {
  const wanted = Array.from(
    { length: layers },
    (_, layer) => topLines / 2 ** (layers - 1 - layer),
  ).findIndex((available) => available >= lines);
  return wanted === -1 ? layers - 1 : wanted;
};
