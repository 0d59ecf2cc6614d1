import type { ReactElement } from 'react';
import { Tooltip } from '../../../ui/Tooltip.tsx';
import { SHORTCUTS, type Shortcut } from './shortcuts.ts';
import { useSingleKeys } from './single-keys.ts';

/** Tells the key that does the same as a control, where keys are on; without, the control alone. */
export function KeyTooltip({
  shortcut,
  words,
  children,
}: {
  shortcut: Shortcut;
  words: string;
  children: ReactElement;
}) {
  const on = useSingleKeys();
  if (!on) return children;
  return <Tooltip text={`${words} (${SHORTCUTS[shortcut].toUpperCase()})`}>{children}</Tooltip>;
}
