import { useEffect, useEffectEvent, useState } from 'react';
import { isPaletteKey, keyOf } from './shortcuts.ts';
import { areSingleKeysOn } from './single-keys.ts';
import { TypingGuard } from './typing-guard.ts';

/**
 * Listens to the room's keys while this is on the page. `onKey` says whether the key meant
 * something.
 */
export function useShortcuts({
  onKey,
  onPalette,
}: {
  onKey: (key: string) => boolean;
  onPalette: () => void;
}): void {
  const [guard] = useState(() => new TypingGuard());
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (isPaletteKey(event)) {
      // In browsers it would be theirs, to search.
      event.preventDefault();
      onPalette();
      return;
    }
    const key = areSingleKeysOn() && !guard.isQuiet() ? keyOf(event) : undefined;
    if (key !== undefined && onKey(key)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onPress(event);
    const stop = guard.watch(document);
    document.addEventListener('keydown', listen);
    return () => {
      stop();
      document.removeEventListener('keydown', listen);
    };
  }, [guard]);
}
