import type { PreparedItem } from '@rapport/shared/contract/prepared-agenda.ts';
import type { Kept, LastChange } from '@rapport/shared/contract/revision.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { announce } from '../../../ui/announcer.ts';
import { SavingActions } from '../care/SavingActions.tsx';
import { SavingNotices } from '../care/SavingNotices.tsx';
import type { Unsaved } from '../care/unsaved.ts';
import { useSaving } from '../care/use-saving.ts';
import type { AgendaDraft } from './agenda-draft.ts';
import { AgendaWords } from './AgendaWords.tsx';
import styles from './Prepare.module.css';
import { unsavedAgendas } from './unsaved-agendas.ts';

/** What is known of an agenda that is changed: of a session, or of the practice. */
export interface AgendaStanding {
  items: PreparedItem[];
  revision: number;
  changed?: LastChange;
}

/** Where an agenda is read from and kept. */
export interface AgendaPlace<Shown extends AgendaStanding> {
  /** What is being written of it is known by this. */
  readonly draftKey: string;
  readonly queryKey: readonly string[];
  /** @throws ApiError */
  readonly read: () => Promise<Shown>;
  /** @throws ApiError `stale` where it was changed meanwhile */
  readonly put: (items: PreparedItem[], revision: number) => Promise<Kept>;
}

/** Saves what was written of an agenda, or discards it. */
export function SavingFoot<Shown extends AgendaStanding>({
  place: { draftKey, queryKey, read, put: putItems },
  unsaved: { draft, revision },
}: {
  place: AgendaPlace<Shown>;
  unsaved: Unsaved<AgendaDraft>;
}) {
  const t = useTranslations('prepare');
  const queries = useQueryClient();
  const reload = () => void queries.invalidateQueries({ queryKey });
  const put = async (items: AgendaDraft, from: number) => {
    const kept = await putItems([...items], from);
    // What was saved is what is shown, until it is read anew.
    queries.setQueryData<Shown>(
      queryKey,
      (shown) => shown && { ...shown, items: [...items], revision: kept.revision },
    );
    // What was written while it was being saved goes on from there.
    const now = unsavedAgendas.of(draftKey);
    const isLater = now !== undefined && now.draft !== items;
    unsavedAgendas.keep(draftKey, isLater ? { ...now, revision: kept.revision } : undefined);
    return kept;
  };
  const saving = useSaving<AgendaDraft, Shown>({
    put,
    read,
    onSaved: () => {
      announce(t('saved'));
      reload();
    },
  });
  const discard = () => {
    unsavedAgendas.keep(draftKey);
    reload();
  };
  const save = (from: number) => void saving.save(draft, from);
  return (
    <div className={styles.saving}>
      <SavingNotices
        editing={{ ...saving, discard }}
        title={t('staleTitle')}
        summary={t('theirs')}
        onSave={save}
      >
        {({ items }) => <AgendaWords items={items} />}
      </SavingNotices>
      <p className={styles.unsaved} role="status">
        {t('unsaved')}
      </p>
      <SavingActions
        save={t('save')}
        saving={saving.saving}
        onSave={() => save(revision)}
        onDiscard={discard}
      />
    </div>
  );
}
