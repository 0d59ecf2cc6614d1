/** A rectangle in the room, in CSS pixels; `start` counts from the side where reading starts. */
export interface TilePlace {
  start: number;
  top: number;
}

/** Where each tile stands. All are of one size. */
export interface TileLayout {
  columns: number;
  rows: number;
  width: number;
  height: number;
  places: TilePlace[];
}

/** Faces are cut to no wider than this (width ÷ height), the form of most cameras… */
export const WIDEST = 16 / 9;

/** …and to no narrower than this: a screen held upright shows faces upright. */
export const narrowest = (width: number, height: number): number => (height > width ? 4 / 5 : 1);

/** On a screen held upright and narrower than this, two side by side are the most… */
const NARROW_PX = 480;
/** …as long as a tile is still this high. */
const LEAST_HEIGHT_PX = 72;

/**
 * Divides a space of `width` × `height` px among `count` tiles with `gap` px between them: the
 * number of columns that gives the largest tiles, the whole in the middle, a last row that is not
 * full in its middle too. The same count and size always give the same layout, so everyone keeps
 * their place.
 */
export function tileLayout(count: number, width: number, height: number, gap = 8): TileLayout {
  let best: TileLayout = { columns: 1, rows: 1, width: 0, height: 0, places: [] };
  if (count < 1 || width < 1 || height < 1) return best;
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    // More columns that save no row only make the tiles smaller.
    if (columns > 1 && rows === Math.ceil(count / (columns - 1))) continue;
    const tile = tileSize(columns, rows, width, height, gap);
    if (!tile) continue;
    const upright = width < NARROW_PX && height > width;
    if (upright && columns > 2 && best.height >= LEAST_HEIGHT_PX) break;
    if (tile.width * tile.height > best.width * best.height) {
      best = { columns, rows, ...tile, places: [] };
    }
  }
  best.places = places(best, count, width, height, gap);
  return best;
}

function tileSize(columns: number, rows: number, width: number, height: number, gap: number) {
  const cellWidth = (width - gap * (columns - 1)) / columns;
  const cellHeight = (height - gap * (rows - 1)) / rows;
  const tileWidth = Math.floor(Math.min(cellWidth, cellHeight * WIDEST));
  const tileHeight = Math.floor(Math.min(cellHeight, cellWidth / narrowest(width, height)));
  return tileWidth > 0 && tileHeight > 0 ? { width: tileWidth, height: tileHeight } : undefined;
}

function places(
  { columns, rows, width: tileWidth, height: tileHeight }: TileLayout,
  count: number,
  width: number,
  height: number,
  gap: number,
): TilePlace[] {
  const lengthOf = (tiles: number, size: number) => tiles * size + (tiles - 1) * gap;
  const top = (height - lengthOf(rows, tileHeight)) / 2;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const start = (width - lengthOf(inRow, tileWidth)) / 2;
    return {
      start: Math.round(start + (index % columns) * (tileWidth + gap)),
      top: Math.round(top + row * (tileHeight + gap)),
    };
  });
}
