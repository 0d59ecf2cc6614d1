import type { ReactElement } from 'react';
import { Tooltip } from '../../../ui/Tooltip.tsx';
import { useSingleKeys } from './single-keys.ts';

/** Tells the key that does the same as a control, where keys are on; without, the control alone. */
export function KeyTooltip({
  shortcut,
  words,
  children,
}: {
  /** The key, as it is pressed. */
  shortcut: string | undefined;
  words: string;
  children: ReactElement;
}) {
  const on = useSingleKeys();
  if (!on) return children;
  // The same element with and without a key, so that a change leaves the focus where it is.
  const key = shortcut === undefined ? '' : ` (${shortcut.toUpperCase()})`;
  return <Tooltip text={`${words}${key}`}>{children}</Tooltip>;
}
