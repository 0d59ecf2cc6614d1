import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { HelpPage } from '../../../parts/help-now/HelpPage.tsx';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { OwnPapersList } from './OwnPapersList.tsx';
import { PaperReader } from './PaperReader.tsx';
import { useOwnPapers } from './use-own-papers.ts';

/** One's papers as a part of one's own page; a paper that is opened takes the place of the page. */
export function OwnPapers({
  token,
  page,
}: {
  token: string;
  /** The page, with the list of papers in it. */
  page: (list: ReactNode) => ReactNode;
}) {
  const t = useTranslations('ownPapers');
  const { papers, problem, load } = useOwnPapers(token);
  const [open, setOpen] = useState<string>();
  const paper = papers?.find(({ id }) => id === open);
  if (paper) {
    return (
      <HelpPage width="narrow">
        <PaperReader
          token={token}
          paper={paper}
          onChanged={load}
          onBack={() => setOpen(undefined)}
        />
      </HelpPage>
    );
  }
  return page(
    <>
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => void load()} />}
      {!papers && problem === undefined && <Spinner label={t('loading')} />}
      {papers && papers.length > 0 && <OwnPapersList papers={papers} onOpen={setOpen} />}
    </>,
  );
}
