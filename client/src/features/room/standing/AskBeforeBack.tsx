import { useState } from 'react';
import { useHeldBack } from '../../../ui/use-held-back.ts';
import { LeaveDialog } from '../bar/LeaveDialog.tsx';

/** While somebody waits, the browser's way back asks first: who is away can not be let in. */
export function AskBeforeBack() {
  const [asks, setAsks] = useState(false);
  useHeldBack(() => setAsks(true));
  return <LeaveDialog isOpen={asks} onClose={() => setAsks(false)} />;
}
