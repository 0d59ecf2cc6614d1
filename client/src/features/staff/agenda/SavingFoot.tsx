import type { AgendaShown } from '@rapport/shared/contract/prepared-agenda.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { keepAgenda, sessionAgenda } from '../../../http/agendas.ts';
import { announce } from '../../../ui/announcer.ts';
import { SavingActions } from '../care/SavingActions.tsx';
import { SavingNotices } from '../care/SavingNotices.tsx';
import type { Unsaved } from '../care/unsaved.ts';
import { useSaving } from '../care/use-saving.ts';
import type { AgendaDraft } from './agenda-draft.ts';
import { agendaQuery } from './agenda-query.ts';
import { AgendaWords } from './AgendaWords.tsx';
import styles from './Prepare.module.css';
import { unsavedAgendas } from './unsaved-agendas.ts';

/** Saves what was written of an agenda, or discards it. */
export function SavingFoot({
  session,
  unsaved: { draft, revision },
}: {
  session: string;
  unsaved: Unsaved<AgendaDraft>;
}) {
  const t = useTranslations('prepare');
  const queries = useQueryClient();
  const { queryKey } = agendaQuery(session);
  const reload = () => void queries.invalidateQueries({ queryKey });
  const put = async (items: AgendaDraft, from: number) => {
    const kept = await keepAgenda(session, { revision: from, items: [...items] });
    // What was saved is what is shown, until it is read anew.
    queries.setQueryData<AgendaShown>(
      queryKey,
      (shown) => shown && { ...shown, items: [...items], revision: kept.revision },
    );
    // What was written while it was being saved goes on from there.
    const now = unsavedAgendas.of(session);
    const isLater = now !== undefined && now.draft !== items;
    unsavedAgendas.keep(session, isLater ? { ...now, revision: kept.revision } : undefined);
    return kept;
  };
  const saving = useSaving<AgendaDraft, AgendaShown>({
    put,
    read: () => sessionAgenda(session),
    onSaved: () => {
      announce(t('saved'));
      reload();
    },
  });
  const discard = () => {
    unsavedAgendas.keep(session);
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
