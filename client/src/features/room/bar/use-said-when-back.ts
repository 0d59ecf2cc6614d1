import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { LocalSourceState } from '../../../media/local-source.ts';
import { announce } from '../../../ui/announcer.ts';

/** Says aloud that a device works again by itself, which is seen by its notice going. */
export function useSaidWhenBack(
  kind: 'microphone' | 'camera',
  { interrupted, track }: LocalSourceState,
  on: boolean,
): void {
  const t = useTranslations('room.bar.interrupted');
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !interrupted && track && on) announce(t(`${kind}.back`));
    was.current = interrupted === true;
  }, [interrupted, track, on, kind, t]);
}
