import { GripVertical } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { isTextDropItem, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { cx } from '../../../ui/cx.ts';
import type { MenuAction } from '../../../ui/Menu.tsx';
import { useCan, useRoom } from '../session/room-context.ts';
import styles from './Groups.module.css';
import { GroupTask } from './GroupTask.tsx';
import { groupNow, moveTo } from './move-to.ts';
import { MovedContext, useMovedState } from './moved.ts';
import { PersonMenu } from './PersonMenu.tsx';
import type { Draft } from './task-words.ts';
import { usePeople } from './use-people.ts';

const SEAT = 'application/x-rapport-seat';

/** A place in the plan: a breakout by its index, or the main group. */
type Place = number | 'circle';

/** The groups of the plan: each person can be drawn to another one, or sent there by a menu. */
export function Groups({ draft }: { draft: Draft }) {
  const t = useTranslations('room.breakout');
  const plan = useTranslations('breakoutPlan');
  const { command, connection, refusals } = useRoom();
  const { people, nameOf } = usePeople();
  const canArrange = useCan('breakout:arrange');
  const moved = useMovedState();
  const { groups } = draft;
  const placed = groups.flat();
  const others = Object.entries(people).flatMap(([seat, { role }]) =>
    role === 'member' && !placed.includes(seat) ? [seat] : [],
  );
  const nameOfPlace = (place: Place) =>
    place === 'circle' ? plan('circle') : t('group', { number: place + 1 });

  const move = async (seat: string, to: Place) => {
    moved.note(seat);
    let next = moveTo(groups, seat, to === 'circle' ? undefined : to);
    let done = await command({ type: 'breakout:arrange', from: draft.revision, ...next });
    const now = connection.getSnapshot().view?.breakout?.draft;
    if (!done && now && now.revision !== draft.revision) {
      // Another facilitator changed the plan meanwhile: it is moved in theirs.
      const place = placeNow(now.groups, to === 'circle' ? to : (groups[to] ?? 'new'), seat);
      if (place === undefined) {
        refusals.say('stale');
        return;
      }
      next = moveTo(now.groups, seat, place === 'circle' ? undefined : place);
      done = await command({ type: 'breakout:arrange', from: now.revision, ...next });
    }
    if (!done) return;
    // A breakout that was left empty is gone, and those after it count anew.
    const at = next.groups.findIndex((group) => group.includes(seat));
    announce(t('movedTo', { name: nameOf(seat), place: nameOfPlace(at < 0 ? 'circle' : at) }));
  };
  const actionsFor = (seat: string, at: Place): MenuAction[] => [
    ...groups.flatMap((group, index) =>
      index === at
        ? []
        : [
            {
              id: String(index),
              label: t('toGroup', { number: index + 1 }),
              description: group.map(nameOf).join(', '),
              onAction: () => void move(seat, index),
            },
          ],
    ),
    { id: 'new', label: plan('newGroup'), onAction: () => void move(seat, groups.length) },
    ...(at === 'circle'
      ? []
      : [{ id: 'circle', label: t('toCircle'), onAction: () => void move(seat, 'circle') }]),
  ];
  const group = (place: Place, seats: readonly string[], title = nameOfPlace(place)) => (
    <li
      key={place}
      className={styles.group}
      data-open={place === 'circle' || seats.length === 0 || undefined}
    >
      <div className={styles.head}>
        <h3>{title}</h3>
        {typeof place === 'number' && place < groups.length && (
          <GroupTask draft={draft} group={place} />
        )}
      </div>
      <People
        label={title}
        seats={seats}
        canArrange={canArrange}
        actionsFor={(seat) => actionsFor(seat, place)}
        onDrop={(seat) => {
          if (!seats.includes(seat)) void move(seat, place);
        }}
      />
    </li>
  );

  return (
    <MovedContext value={moved}>
      <ol className={styles.groups}>
        {groups.map((seats, index) => group(index, seats))}
        {canArrange &&
          placed.length + others.length > 0 &&
          group(groups.length, [], plan('newGroup'))}
        {(others.length > 0 || canArrange) && group('circle', others)}
      </ol>
    </MovedContext>
  );
}

/** Where a place is in a plan that has changed; nowhere if the breakout is gone. */
function placeNow(
  groups: readonly (readonly string[])[],
  was: 'circle' | 'new' | readonly string[],
  seat: string,
): Place | undefined {
  if (was === 'circle') return was;
  if (was === 'new') return groups.length;
  return groupNow(
    groups,
    was.filter((other) => other !== seat),
  );
}

/** Those who are in one place of the plan. */
function People({
  label,
  seats,
  canArrange,
  actionsFor,
  onDrop,
}: {
  label: string;
  seats: readonly string[];
  canArrange: boolean;
  actionsFor: (seat: string) => readonly MenuAction[];
  onDrop: (seat: string) => void;
}) {
  const t = useTranslations('room.breakout');
  const plan = useTranslations('breakoutPlan');
  const { people, nameOf } = usePeople();
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !canArrange,
    getItems: (keys) =>
      [...keys].map(String).map((seat) => ({ [SEAT]: seat, 'text/plain': nameOf(seat) })),
    acceptedDragTypes: [SEAT],
    // Who is where counts, not in what order.
    getDropOperation: ({ type }) => (type === 'root' ? 'move' : 'cancel'),
    onRootDrop: ({ items }) => {
      for (const item of items) {
        if (isTextDropItem(item)) void item.getText(SEAT).then(onDrop);
      }
    },
  });
  return (
    <GridList
      aria-label={label}
      className={cx(styles.people)}
      layout="grid"
      selectionMode="none"
      dragAndDropHooks={dragAndDropHooks}
      items={seats.map((seat) => ({ id: seat }))}
      renderEmptyState={() => <span className={styles.empty}>{plan('dropHere')}</span>}
    >
      {({ id: seat }) => (
        <GridListItem id={seat} textValue={nameOf(seat)} className={cx(styles.person)}>
          {canArrange ? (
            <>
              <AriaButton slot="drag" className={cx(styles.handle)}>
                <GripVertical aria-hidden />
              </AriaButton>
              <PersonMenu seat={seat} actions={actionsFor(seat)} />
            </>
          ) : (
            <span>{nameOf(seat)}</span>
          )}
          {people[seat]?.connected === false && (
            <span className={styles.offline}> {t('offline')}</span>
          )}
        </GridListItem>
      )}
    </GridList>
  );
}
