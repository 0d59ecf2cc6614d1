import { Suspense } from 'react';
import { useTranslations } from 'use-intl/react';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import { useCan, useView } from '../session/room-context.ts';
import { AgendaList } from './AgendaList.tsx';
import styles from './AgendaPanel.module.css';
import { AgendaTotal } from './AgendaTotal.tsx';

// Only facilitators lead: members never load it.
const AgendaLeading = lazyPart(async () => (await import('./AgendaLeading.tsx')).AgendaLeading);

/** The agenda: the same item and time for everyone; facilitators lead through it here. */
export function AgendaPanel() {
  const t = useTranslations('room.agenda');
  const items = useView(({ agenda }) => agenda?.items);
  const mayMove = useCan('agenda:move');
  if (!items) return null;
  return (
    <section className={styles.panel} aria-labelledby="agenda-title">
      <header className={styles.header}>
        <h2 id="agenda-title">{t('title')}</h2>
        <AgendaTotal />
      </header>
      {mayMove ? (
        <Suspense fallback={<AgendaList items={items} />}>
          <AgendaLeading items={items} />
        </Suspense>
      ) : (
        <AgendaList items={items} />
      )}
    </section>
  );
}
