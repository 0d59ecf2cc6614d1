import type { BreakoutView } from '@rapport/shared/contract/breakout.ts';
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Menu, type MenuAction } from '../../../ui/Menu.tsx';
import { useCan, useRoom } from '../session/room-context.ts';
import styles from './Groups.module.css';
import { moveTo } from './move-to.ts';
import { usePeople } from './use-people.ts';

type Draft = NonNullable<BreakoutView['draft']>;

/** The groups of the plan; each person can be moved to another one. */
export function Groups({ draft }: { draft: Draft }) {
  const t = useTranslations('room.breakout');
  const { people } = usePeople();
  const placed = draft.groups.flat();
  const others = Object.entries(people).flatMap(([seat, { role }]) =>
    role === 'member' && !placed.includes(seat) ? [seat] : [],
  );
  const kept = draft.groups.filter((group) => group.length > 0);
  return (
    <ol className={styles.groups}>
      {kept.map((group, index) => (
        <li key={group.join(' ')} className={styles.group}>
          <h3>{t('group', { number: index + 1 })}</h3>
          <People seats={group} draft={draft} at={index} />
        </li>
      ))}
      {others.length > 0 && (
        <li className={styles.group} data-circle>
          <h3>{t('circle')}</h3>
          <People seats={others} draft={draft} />
        </li>
      )}
    </ol>
  );
}

function People({ seats, draft, at }: { seats: readonly string[]; draft: Draft; at?: number }) {
  return (
    <ul className={styles.people}>
      {seats.map((seat) => (
        <li key={seat}>
          <Person seat={seat} draft={draft} {...(at !== undefined && { at })} />
        </li>
      ))}
    </ul>
  );
}

function Person({ seat, draft, at }: { seat: string; draft: Draft; at?: number }) {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const canArrange = useCan('breakout:arrange');
  const { people, nameOf } = usePeople();
  const name = nameOf(seat);
  const groups = draft.groups.filter((group) => group.length > 0);
  const move = (to?: number) =>
    void command({
      type: 'breakout:arrange',
      from: draft.revision,
      groups: moveTo(groups, seat, to),
    });
  const actions: MenuAction[] = groups.flatMap((group, index) =>
    index === at
      ? []
      : [
          {
            id: String(index),
            label: t('toGroup', { number: index + 1 }),
            description: group.map(nameOf).join(', '),
            onAction: () => move(index),
          },
        ],
  );
  actions.push({ id: 'new', label: t('newGroup'), onAction: () => move(groups.length) });
  if (at !== undefined) {
    actions.push({ id: 'circle', label: t('toCircle'), onAction: () => move() });
  }
  const away = people[seat]?.connected === false && (
    <span className={styles.offline}> {t('offline')}</span>
  );
  if (!canArrange) {
    return (
      <span>
        {name}
        {away}
      </span>
    );
  }
  return (
    <>
      <Menu label={t('move', { name })} actions={actions}>
        <Button icon={ChevronDown} aria-label={t('move', { name })}>
          {name}
        </Button>
      </Menu>
      {away}
    </>
  );
}
