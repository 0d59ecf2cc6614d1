import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl/react';
import { useCan, useView } from '../session/room-context.ts';
import { AgendaControls } from './AgendaControls.tsx';
import { AgendaList } from './AgendaList.tsx';
import styles from './AgendaPanel.module.css';
import { AgendaTotal } from './AgendaTotal.tsx';
import { RunContext, useRun } from './run-context.ts';
import { RunLine } from './RunLine.tsx';

// Dragging is heavy, and only facilitators can: members never load it.
const AgendaEditor = lazy(async () => ({
  default: (await import('./AgendaEditor.tsx')).AgendaEditor,
}));

/** The agenda: the same item and time for everyone; facilitators change it here. */
export function AgendaPanel() {
  const t = useTranslations('room.agenda');
  const items = useView(({ agenda }) => agenda?.items);
  const mayMove = useCan('agenda:move');
  const run = useRun();
  if (!items) return null;
  return (
    <section className={styles.panel} aria-labelledby="agenda-title">
      <header className={styles.header}>
        <h2 id="agenda-title">{t('title')}</h2>
        <AgendaTotal />
        {run && items.length > 0 && <RunLine run={run} />}
      </header>
      <AgendaControls />
      <RunContext value={run}>
        {mayMove ? (
          <Suspense fallback={<AgendaList items={items} />}>
            <AgendaEditor items={items} />
          </Suspense>
        ) : (
          <AgendaList items={items} />
        )}
      </RunContext>
    </section>
  );
}
