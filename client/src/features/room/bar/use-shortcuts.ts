import { useEffect, useEffectEvent } from 'react';
import { isPaletteKey, keyOf } from './shortcuts.ts';
import { areSingleKeysOn } from './single-keys.ts';

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
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    if (isPaletteKey(event)) {
      // In browsers it would be theirs, to search.
      event.preventDefault();
      onPalette();
      return;
    }
    const key = areSingleKeysOn() ? keyOf(event) : undefined;
    if (key !== undefined && onKey(key)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onPress(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
