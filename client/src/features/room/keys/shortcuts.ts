interface Press {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  repeat: boolean;
  target: EventTarget | null;
}

/** The single key that was pressed, if it may be meant as one of the room's. */
export function keyOf(event: Press): string | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return undefined;
  if (event.key.length !== 1 || isIn(event.target, TYPING)) return undefined;
  return event.key.toLowerCase();
}

/** Whether the palette is asked for: Control and K, or Command and K; while one types, too. */
export function isPaletteKey(event: Press): boolean {
  const { ctrlKey, metaKey, altKey, repeat, key, target } = event;
  return (
    ctrlKey !== metaKey && !altKey && !repeat && key.toLowerCase() === 'k' && !isIn(target, DIALOG)
  );
}

const DIALOG = '[role=dialog], [role=alertdialog]';

// Lists and menus take letters themselves: they jump to what begins with one.
const TYPING = `input, textarea, select, [contenteditable=true], [role=menu], [role=listbox], [role=grid], ${DIALOG}`;

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target !== null && 'closest' in target && (target as Element).closest(selector) !== null;
