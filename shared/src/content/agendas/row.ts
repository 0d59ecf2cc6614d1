/** How long an item lasts in each format, in minutes; 0 where a format does without it. */
export type Row = readonly [item: string, group: number, individual: number];

/** The rows with their items under a common key: `approach.phase` or `every.kind`. */
export const under = (key: string, rows: readonly Row[]): readonly Row[] =>
  rows.map(([item, group, individual]) => [`${key}.${item}`, group, individual]);
