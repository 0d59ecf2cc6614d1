/** A card of the library, or of somebody's own, that an account has marked. */
export interface FavouriteCardTable {
  account: string;
  card: string;
}

/** A card that somebody of the practice wrote. */
export interface OwnCardTable {
  id: string;
  /** The account that wrote it; none once that is no more. */
  author: string | null;
  /** 1 where every facilitator may use it, 0 where its author alone. */
  shared: number;
  /** 1 upwards, with every change. */
  revision: number;
  updated_at: number;
  card: string;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    favourite_card: FavouriteCardTable;
    own_card: OwnCardTable;
  }
}
