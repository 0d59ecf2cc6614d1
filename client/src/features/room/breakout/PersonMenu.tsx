import { ChevronDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Menu, type MenuAction } from '../../../ui/Menu.tsx';
import { useMoved } from './moved.ts';
import { usePeople } from './use-people.ts';

/** A person, and where they can be brought. */
export function PersonMenu({ seat, actions }: { seat: string; actions: readonly MenuAction[] }) {
  const t = useTranslations('room.breakout');
  const { nameOf } = usePeople();
  const { isMoved } = useMoved(seat);
  const name = nameOf(seat);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isMoved) return undefined;
    // The list that they left looks first for another of its own to give the focus to.
    const frame = requestAnimationFrame(() => {
      // A list in which one draws people about has its focus on their rows.
      const row = button.current?.closest<HTMLElement>('[role=row]');
      (row ?? button.current)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isMoved]);
  return (
    <Menu label={t('move', { name })} actions={actions}>
      <Button ref={button} icon={ChevronDown} aria-label={t('move', { name })}>
        {name}
      </Button>
    </Menu>
  );
}
