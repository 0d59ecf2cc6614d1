import { HelpPage } from '../../parts/help-now/HelpPage.tsx';
import { QuestionsStep } from '../../parts/questions/lazy-questions.tsx';
import { SessionAside } from '../../parts/arrival/SessionAside.tsx';
import { Part } from '../../ui/Part.tsx';
import type { JoinState } from './join-state.ts';
import { PapersStep } from './papers/lazy-own-papers.tsx';

/** What comes before the devices where the practice asks for it: papers, or questions. */
export function BeforeStep({
  state,
  onRead,
  onAnswered,
}: {
  state: Extract<JoinState, { at: 'papers' | 'questions' }>;
  onRead: () => void;
  onAnswered: (isAnswered: boolean) => void;
}) {
  const { token, info } = state;
  if (state.at === 'papers') {
    return (
      <Part>
        <PapersStep token={token} required={info.papers?.required ?? 0} onDone={onRead} />
      </Part>
    );
  }
  return (
    <HelpPage width="wide" centred>
      <SessionAside info={info}>
        {info.arrival && (
          <Part>
            <QuestionsStep token={token} asked={info.arrival} onDone={onAnswered} />
          </Part>
        )}
      </SessionAside>
    </HelpPage>
  );
}
