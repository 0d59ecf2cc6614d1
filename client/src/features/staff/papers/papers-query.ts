import { paperDetail, paperList } from '../../../http/papers.ts';

/** The papers, however they are asked for. */
export const PAPERS = ['papers'] as const;

/** Asks for the list of papers. */
export const papersQuery = { queryKey: PAPERS, queryFn: paperList };

/** Asks for a paper. */
export const paperQuery = (paper: string) => ({
  queryKey: [...PAPERS, paper],
  queryFn: () => paperDetail(paper),
});

/** The key of what a course asks for. */
export const coursePapersKey = (course: string) => ['course-papers', course] as const;
