import { AGENDA_LIMITS } from '@rapport/shared/contract/room/agenda-limits.ts';
import type { PreparedItem } from '@rapport/shared/contract/prepared-agenda.ts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useTranslations } from 'use-intl';
import { placeBefore } from '../../../parts/agenda/place-before.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { newId } from '../courses/new-id.ts';
import { type AgendaDraft, withItem, withMoved, withoutItem } from './agenda-draft.ts';
import styles from './Prepare.module.css';
import { PreparedItemDialog } from './PreparedItemDialog.tsx';
import { PreparedRow } from './PreparedRow.tsx';

/** The items of an agenda: to be moved, by hand and by buttons, changed, added to and taken out. */
export function PreparedList({
  session,
  draft,
  onChange,
}: {
  /** Whose exercises can lie ready; all of one's own without it. */
  session?: string;
  draft: AgendaDraft;
  onChange: (draft: AgendaDraft) => void;
}) {
  const t = useTranslations('prepare');
  const [editing, setEditing] = useState<PreparedItem>();

  const move = (id: string, before: string | undefined) => {
    const moved = withMoved(draft, id, before);
    const at = moved.findIndex((item) => item.id === id);
    onChange(moved);
    announce(t('movedTo', { title: moved[at]?.title ?? '', place: at + 1 }));
  };
  const remove = ({ id, title }: PreparedItem) => {
    onChange(withoutItem(draft, id));
    announce(t('removed', { title }));
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      draft.filter(({ id }) => keys.has(id)).map(({ title }) => ({ 'text/plain': title })),
    onReorder: ({ keys, target }) => {
      const [id] = [...keys].map(String);
      if (id === undefined) return;
      move(id, placeBefore(draft, id, String(target.key), target.dropPosition === 'after'));
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={cx(styles.drop)} />,
  });
  const isFull = draft.length >= AGENDA_LIMITS.items;
  return (
    <>
      <GridList
        className={cx(styles.list)}
        aria-label={t('list')}
        items={draft.map((item, index) => ({ ...item, place: index + 1 }))}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        selectionMode="none"
      >
        {({ place, ...item }) => (
          <GridListItem id={item.id} textValue={item.title} className={cx(styles.item)}>
            <PreparedRow
              session={session}
              item={item}
              place={place}
              onEdit={() => setEditing(item)}
              onChange={(changed) => onChange(withItem(draft, changed))}
              onUp={place > 1 ? () => move(item.id, draft[place - 2]?.id) : undefined}
              onDown={place < draft.length ? () => move(item.id, draft[place + 1]?.id) : undefined}
              // An agenda has an item at least.
              onRemove={draft.length > 1 ? () => remove(item) : undefined}
            />
          </GridListItem>
        )}
      </GridList>
      {isFull ? (
        <p>{t('full', { most: AGENDA_LIMITS.items })}</p>
      ) : (
        <div>
          <Button
            icon={Plus}
            onPress={() => setEditing({ id: newId(), title: '', minutes: 10, note: '', ready: [] })}
          >
            {t('add')}
          </Button>
        </div>
      )}
      {editing && (
        <PreparedItemDialog
          key={editing.id}
          item={editing}
          isNew={!draft.some(({ id }) => id === editing.id)}
          onDone={(item) => {
            onChange(withItem(draft, item));
            setEditing(undefined);
          }}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}
