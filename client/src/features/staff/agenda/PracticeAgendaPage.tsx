import type { PracticeAgendaShown } from '@rapport/shared/contract/practice-agenda.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { keepPracticeAgenda } from '../../../http/agendas.ts';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { useUnsaved } from '../care/unsaved.ts';
import shared from '../courses/Courses.module.css';
import { StaffHead } from '../StaffHead.tsx';
import { type AgendaDraft, minutesOf } from './agenda-draft.ts';
import styles from './Prepare.module.css';
import { PreparedList } from './PreparedList.tsx';
import { SavingFoot } from './SavingFoot.tsx';
import { unsavedAgendas } from './unsaved-agendas.ts';
import { practiceAgendaQuery } from './use-practice-agendas.ts';
import { useSavedWords } from './use-saved-words.ts';

/** An agenda of the practice, to be changed as one of a session is. */
export function PracticeAgendaPage({ me, agenda }: { me: Me; agenda: string }) {
  const t = useTranslations('practiceAgendas');
  const saved = useSavedWords();
  const { data, isError, error, refetch } = useQuery(practiceAgendaQuery(agenda));
  return (
    <PageFrame head={<StaffHead me={me} />}>
      <div className={shared.page}>
        <p className={styles.ways}>
          <Link href="/agendas">{t('title')}</Link>
        </p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data && (
          <>
            <div className={styles.heading}>
              <PageHeading>{data.name}</PageHeading>
              <p className={shared.aside}>{saved(data)}</p>
            </div>
            <Editor agenda={data} />
          </>
        )}
      </div>
    </PageFrame>
  );
}

function Editor({ agenda }: { agenda: PracticeAgendaShown }) {
  const t = useTranslations('practiceAgendas');
  const { id, name } = agenda;
  const draftKey = `practice ${id}`;
  const unsaved = useUnsaved(unsavedAgendas, draftKey);
  const draft = unsaved?.draft ?? agenda.items;
  const change = (next: AgendaDraft) =>
    unsavedAgendas.keep(draftKey, {
      draft: next,
      revision: unsaved?.revision ?? agenda.revision,
    });
  const { queryKey, queryFn } = practiceAgendaQuery(id);
  const place = {
    draftKey,
    queryKey,
    read: queryFn,
    put: (items: PracticeAgendaShown['items'], revision: number) =>
      keepPracticeAgenda(id, { revision, name, items }),
  };
  return (
    <Card padding="large">
      <div className={styles.editor}>
        <p className={styles.total} role="status">
          {t('facts', { items: draft.length, minutes: minutesOf(draft) })}
        </p>
        <PreparedList draft={draft} onChange={change} />
        {unsaved && <SavingFoot place={place} unsaved={unsaved} />}
      </div>
    </Card>
  );
}
