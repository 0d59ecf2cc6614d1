import type { AgendaItemView } from '@rapport/shared/contract/room/agenda.ts';
import { GripVertical, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { useCan, useRoom } from '../session/room-context.ts';
import { AgendaItemMenu } from './AgendaItemMenu.tsx';
import styles from './AgendaList.module.css';
import { AgendaRow } from './AgendaRow.tsx';
import { ItemDialog } from './ItemDialog.tsx';
import { placeBefore } from '../../../parts/agenda/place-before.ts';

/** The agenda for facilitators: to be moved, changed and added to, by hand or by keys. */
export function AgendaEditor({ items }: { items: readonly AgendaItemView[] }) {
  const t = useTranslations('room.agenda');
  const { command } = useRoom();
  const canAdd = useCan('agenda:add');
  const [editing, setEditing] = useState<AgendaItemView>();
  const [adding, setAdding] = useState(false);

  const move = async (id: string, before: string | undefined) => {
    const moved = items.find((item) => item.id === id);
    const done = await command({
      type: 'agenda:move',
      item: id,
      ...(before === undefined ? {} : { before }),
    });
    if (!done || !moved) return;
    const others = items.filter((item) => item.id !== id);
    const at = before === undefined ? -1 : others.findIndex((item) => item.id === before);
    const place = (at < 0 ? others.length : at) + 1;
    announce(t('movedTo', { title: moved.title, place }));
  };

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      items.filter(({ id }) => keys.has(id)).map(({ title }) => ({ 'text/plain': title })),
    onReorder: ({ keys, target }) => {
      const [id] = [...keys].map(String);
      if (id === undefined) return;
      const before = placeBefore(items, id, String(target.key), target.dropPosition === 'after');
      void move(id, before);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={cx(styles.drop)} />,
  });

  return (
    <>
      <GridList
        className={cx(styles.list, styles.editable)}
        aria-label={t('list')}
        items={items.map((item, index) => ({ ...item, number: index + 1 }))}
        dragAndDropHooks={dragAndDropHooks}
        // The default on the Enter key would be to choose; there is nothing to be chosen here.
        selectionMode="none"
      >
        {({ number, ...item }) => (
          <GridListItem
            id={item.id}
            textValue={item.title}
            className={cx(styles.item)}
            data-state={item.state}
          >
            <AriaButton slot="drag" className={cx(styles.handle)}>
              <GripVertical aria-hidden />
            </AriaButton>
            <AgendaRow item={item} number={number} />
            <AgendaItemMenu
              item={item}
              onEdit={() => setEditing(item)}
              {...(number > 1 && {
                onUp: () => void move(item.id, items[number - 2]?.id),
              })}
              {...(number < items.length && {
                onDown: () => void move(item.id, items[number + 1]?.id),
              })}
            />
          </GridListItem>
        )}
      </GridList>
      {canAdd && (
        <Button variant="quiet" icon={Plus} onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      )}
      <ItemDialog
        key={editing?.id ?? 'new'}
        isOpen={editing !== undefined || adding}
        {...(editing && { item: editing })}
        onClose={() => {
          setEditing(undefined);
          setAdding(false);
        }}
      />
    </>
  );
}
