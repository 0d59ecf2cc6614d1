import type { ComponentProps } from 'react';
import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import type { OwnPapers as OwnPapersPart } from './OwnPapers.tsx';
import type { PapersStep as PapersStepPart } from './PapersStep.tsx';

/** The papers as a step on the way in, loaded where something is to be signed. */
export const PapersStep = lazyPart(async () => {
  const [{ PapersStep: Part }, { ownPapers }] = await Promise.all([
    import('./PapersStep.tsx'),
    import('../../../messages/en/own-papers.ts'),
  ]);
  return function Worded(props: ComponentProps<typeof PapersStepPart>) {
    return (
      <MoreMessages messages={{ ownPapers }}>
        <Part {...props} />
      </MoreMessages>
    );
  };
});

/** One's papers, loaded with their messages where there are any. */
export const OwnPapers = lazyPart(async () => {
  const [{ OwnPapers: Part }, { ownPapers }] = await Promise.all([
    import('./OwnPapers.tsx'),
    import('../../../messages/en/own-papers.ts'),
  ]);
  return function Worded(props: ComponentProps<typeof OwnPapersPart>) {
    return (
      <MoreMessages messages={{ ownPapers }}>
        <Part {...props} />
      </MoreMessages>
    );
  };
});
