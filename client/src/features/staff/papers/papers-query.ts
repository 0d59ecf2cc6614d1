import { paperDetail, paperList } from '../../../http/papers.ts';
import { PAPERS } from '../query-keys.ts';

/** Asks for the list of papers. */
export const papersQuery = { queryKey: PAPERS, queryFn: paperList };

/** Asks for a paper. */
export const paperQuery = (paper: string) => ({
  queryKey: [...PAPERS, paper],
  queryFn: () => paperDetail(paper),
});
