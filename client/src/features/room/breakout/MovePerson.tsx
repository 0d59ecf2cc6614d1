import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Menu, type MenuAction } from '../../../ui/Menu.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './MovePerson.module.css';
import { usePeople } from './use-people.ts';

/** A person, who can be brought elsewhere; `from` is the breakout they are in, if they are in one. */
export function MovePerson({ seat, from }: { seat: string; from?: string }) {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const { nameOf } = usePeople();
  const rooms = useView(({ breakout }) => breakout?.rooms);
  const can = useCan('breakout:move', seat);
  const name = nameOf(seat);
  if (!can) return <span className={styles.name}>{name}</span>;
  const actions: MenuAction[] = (rooms ?? [])
    .filter(({ id }) => id !== from)
    .map(({ id, number, seats }) => ({
      id,
      label: t('toGroup', { number }),
      description: seats.map(nameOf).join(', '),
      onAction: () => void command({ type: 'breakout:move', seat, to: id }),
    }));
  if (from !== undefined) {
    actions.push({
      id: 'circle',
      label: t('toCircle'),
      onAction: () => void command({ type: 'breakout:move', seat }),
    });
  }
  return (
    <Menu label={t('move', { name })} actions={actions}>
      <Button icon={ChevronDown} aria-label={t('move', { name })}>
        {name}
      </Button>
    </Menu>
  );
}
