/** The keys of the room. They work while nobody is typing and no dialog is open. */
export const SHORTCUTS = { microphone: 'm', camera: 'v', hand: 'h', next: 'n' } as const;

export type Shortcut = keyof typeof SHORTCUTS;

/** Which shortcut a pressed key is, if it is meant as one. */
export function shortcutOf(event: {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  repeat: boolean;
  target: EventTarget | null;
}): Shortcut | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return undefined;
  if (isTyping(event.target)) return undefined;
  const key = event.key.toLowerCase();
  return (Object.keys(SHORTCUTS) as Shortcut[]).find((name) => SHORTCUTS[name] === key);
}

// Lists and menus take letters themselves: they jump to what begins with one.
const TYPING =
  'input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=grid]';

const isTyping = (target: EventTarget | null): boolean =>
  target !== null && 'closest' in target && (target as Element).closest(TYPING) !== null;
