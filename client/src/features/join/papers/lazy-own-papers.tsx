import type { ComponentProps } from 'react';
import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import type { OwnPapers as OwnPapersPart } from './OwnPapers.tsx';

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
