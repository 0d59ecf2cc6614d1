import type { ErrorCode } from '@rapport/shared/contract/errors.ts';
import { ProblemNotice } from '../../parts/problem/ProblemNotice.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { SignInLink } from './SignInLink.tsx';

/** The link leads to nothing (any more). */
export const NoTokenPage = ({ problem }: { problem: ErrorCode }) => (
  <PageFrame width="narrow" centred>
    <ProblemNotice problem={problem} />
    <SignInLink />
  </PageFrame>
);
