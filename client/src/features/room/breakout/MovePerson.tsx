import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import type { MenuAction } from '../../../ui/Menu.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './MovePerson.module.css';
import { useMoved } from './moved.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { usePeople } from './use-people.ts';

/** A person, who can be brought elsewhere; `from` is the breakout they are in, if they are in one. */
export function MovePerson({ seat, from }: { seat: string; from?: string }) {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const { nameOf } = usePeople();
  const rooms = useView(({ breakout }) => breakout?.rooms);
  const can = useCan('breakout:move', seat);
  const { note } = useMoved(seat);
  const name = nameOf(seat);
  if (!can) return <span className={styles.name}>{name}</span>;
  const move = async (to: string | undefined, place: string) => {
    note();
    const done = await command({
      type: 'breakout:move',
      seat,
      ...(to === undefined ? {} : { to }),
    });
    if (done) announce(t('movedTo', { name, place }));
  };
  const actions: MenuAction[] = (rooms ?? [])
    .filter(({ id }) => id !== from)
    .map(({ id, number, seats }) => ({
      id,
      label: t('toGroup', { number }),
      description: seats.map(nameOf).join(', '),
      onAction: () => void move(id, t('group', { number })),
    }));
  if (from !== undefined) {
    actions.push({
      id: 'circle',
      label: t('toCircle'),
      onAction: () => void move(undefined, t('inCircle')),
    });
  }
  return <PersonMenu seat={seat} actions={actions} />;
}
