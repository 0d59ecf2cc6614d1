import type { AgendaItemView } from '@rapport/shared/contract/room/agenda.ts';
import { useTranslations } from 'use-intl/react';
import styles from './AgendaList.module.css';
import { AgendaRow } from './AgendaRow.tsx';

/** The agenda to read. */
export function AgendaList({ items }: { items: readonly AgendaItemView[] }) {
  const t = useTranslations('room.agenda');
  return (
    <ol className={styles.list} aria-label={t('list')}>
      {items.map((item, index) => (
        <li
          key={item.id}
          className={styles.item}
          data-state={item.state}
          aria-current={item.state === 'current' ? 'step' : undefined}
        >
          <AgendaRow item={item} number={index + 1} />
        </li>
      ))}
    </ol>
  );
}
