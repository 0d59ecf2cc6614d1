import { MoreMessages } from '../../messages/MoreMessages.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import type { CodeStepProps } from './CodeStep.tsx';

/** The code for a new device, loaded with its messages where the practice asks for it. */
export const CodeStep = lazyPart(async () => {
  const [{ CodeStep: Part }, { ownCode }] = await Promise.all([
    import('./CodeStep.tsx'),
    import('../../messages/en/own-code.ts'),
  ]);
  return function Worded(props: CodeStepProps) {
    return (
      <MoreMessages messages={{ ownCode }}>
        <Part {...props} />
      </MoreMessages>
    );
  };
});
