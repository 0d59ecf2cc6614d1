import { useEffect, useEffectEvent, useState } from 'react';
import { isPaletteKey, keyOf } from './shortcuts.ts';
import { areSingleKeysOn } from './single-keys.ts';
import { TypingGuard } from './typing-guard.ts';

/**
 * Listens to the room's keys while this is on the page. `onKey` says whether the key meant
 * something; `onResting` is told of one that is not heard, as somebody was writing just now.
 */
export function useShortcuts({
  onKey,
  onResting,
  onPalette,
}: {
  onKey: (key: string) => boolean;
  onResting: (key: string) => void;
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
    const key = areSingleKeysOn() ? keyOf(event) : undefined;
    if (key === undefined) return;
    if (!guard.isQuiet()) {
      if (onKey(key)) event.preventDefault();
      // What may be the rest of a word is not spoken about.
    } else if (!guard.isAdrift()) onResting(key);
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
