/** Where one tile stands and how large it is, in CSS pixels; `start` counts from where reading starts. */
export interface TileBox {
  start: number;
  top: number;
  width: number;
  height: number;
}

/** Who stands where. */
export type TileBoxes = ReadonlyMap<string, TileBox>;

/** A space to divide, in CSS pixels, and what is to stay free between two tiles. */
export interface TileSpace {
  width: number;
  height: number;
  gap: number;
}
