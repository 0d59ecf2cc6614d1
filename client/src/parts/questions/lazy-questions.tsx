import type { ComponentProps } from 'react';
import { MoreMessages } from '../../messages/MoreMessages.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import type { QuestionsInLobby as InLobby } from './QuestionsInLobby.tsx';
import type { QuestionsStep as Step } from './QuestionsStep.tsx';

/** The questions on the way in, loaded with their messages where the practice asks them. */
export const QuestionsStep = lazyPart(async () => {
  const [{ QuestionsStep: Part }, { arrival }] = await Promise.all([
    import('./QuestionsStep.tsx'),
    import('../../messages/en/arrival.ts'),
  ]);
  return function Worded(props: ComponentProps<typeof Step>) {
    return (
      <MoreMessages messages={{ arrival }}>
        <Part {...props} />
      </MoreMessages>
    );
  };
});

/** Answering them again while one waits. */
export const QuestionsInLobby = lazyPart(async () => {
  const [{ QuestionsInLobby: Part }, { arrival }] = await Promise.all([
    import('./QuestionsInLobby.tsx'),
    import('../../messages/en/arrival.ts'),
  ]);
  return function Worded(props: ComponentProps<typeof InLobby>) {
    return (
      <MoreMessages messages={{ arrival }}>
        <Part {...props} />
      </MoreMessages>
    );
  };
});
