import type { TileBoxes, TileSpace } from './tile-box.ts';

/** How high and how wide a name is shown at most, in px… */
const MOST = { width: 480, height: 88 };
/** …and the height under which another column is begun. */
const LEAST_HEIGHT_PX = 56;

/** Names without faces, one under the other in their order, in as few columns as the height asks for. */
export function listeningLayout(
  seats: readonly string[],
  { width, height, gap }: TileSpace,
): TileBoxes {
  const inColumn = Math.max(1, Math.floor((height + gap) / (LEAST_HEIGHT_PX + gap)));
  const columns = Math.ceil(seats.length / inColumn);
  const rows = Math.ceil(seats.length / Math.max(1, columns));
  const tile = {
    width: Math.floor(Math.min(MOST.width, (width - gap * (columns - 1)) / columns)),
    height: Math.floor(Math.min(MOST.height, (height - gap * (rows - 1)) / rows)),
  };
  if (!(tile.width > 0 && tile.height > 0)) return new Map();
  const lengthOf = (tiles: number, size: number) => tiles * size + (tiles - 1) * gap;
  const start = Math.floor((width - lengthOf(columns, tile.width)) / 2);
  const top = Math.floor((height - lengthOf(rows, tile.height)) / 2);
  return new Map(
    seats.map((seat, index) => {
      const [column, row] = [Math.floor(index / rows), index % rows];
      return [
        seat,
        {
          start: start + column * (tile.width + gap),
          top: top + row * (tile.height + gap),
          ...tile,
        },
      ];
    }),
  );
}
