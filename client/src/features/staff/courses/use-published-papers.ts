import { useQuery } from '@tanstack/react-query';
import { paperList } from '../../../http/papers.ts';
import { PAPERS } from '../query-keys.ts';

/** A paper that a course can ask for, as it was published last. */
interface PublishedPaper {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

/** Every paper that was published, by title. */
export const usePublishedPapers = () =>
  useQuery({
    queryKey: PAPERS,
    queryFn: paperList,
    select: ({ papers }): PublishedPaper[] =>
      papers
        .flatMap(({ id, version, published }) =>
          published === undefined ? [] : [{ id, version, title: published }],
        )
        .toSorted((one, other) => one.title.localeCompare(other.title)),
  });
