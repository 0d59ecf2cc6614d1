import type { Me } from '@rapport/shared/contract/rest.ts';
import { useState } from 'react';
import { RecoveryCodesPage } from './RecoveryCodesPage.tsx';
import { SetUpStepPage } from './SetUpStepPage.tsx';
import { ShowCodePage } from './ShowCodePage.tsx';

/** What completes a sign-in: the code is shown, or what makes codes is set up first. */
export function SecondStep({ me, onDone }: { me: Me; onDone: () => void }) {
  // As it stood at first: once it is set up, the codes are still to be kept.
  const [isToSetUp] = useState(me.secondFactor === 'to-set-up');
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes) return <RecoveryCodesPage me={me} codes={codes} onDone={onDone} />;
  return isToSetUp ? (
    <SetUpStepPage me={me} onCodes={setCodes} />
  ) : (
    <ShowCodePage me={me} onDone={onDone} />
  );
}
