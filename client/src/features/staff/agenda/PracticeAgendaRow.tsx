import type { PracticeAgendaSummary } from '@rapport/shared/contract/practice-agenda.ts';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import shared from '../courses/Courses.module.css';
import { AgendaWords } from './AgendaWords.tsx';
import styles from './Prepare.module.css';
import { practiceAgendaQuery } from './use-practice-agendas.ts';
import { useSavedWords } from './use-saved-words.ts';

/** An agenda of the practice in their list; what is in it unfolds below. */
export function PracticeAgendaRow({
  agenda,
  acts,
  canChange = false,
}: {
  agenda: PracticeAgendaSummary;
  acts: ReactNode;
  /** Whether what is in it leads on to where it is changed. */
  canChange?: boolean;
}) {
  const t = useTranslations('practiceAgendas');
  const saved = useSavedWords();
  const body = useId();
  const [isOpen, setOpen] = useState(false);
  const { name, items, minutes } = agenda;
  return (
    <li className={shared.row}>
      <span className={shared.grow}>
        <span className={shared.name}>{name}</span>
        <span className={shared.aside}>{t('facts', { items, minutes })}</span>
        <span className={shared.aside}>{saved(agenda)}</span>
      </span>
      <span className={styles.rowActs}>
        <Button
          variant="quiet"
          icon={isOpen ? ChevronUp : ChevronDown}
          aria-expanded={isOpen}
          aria-controls={body}
          aria-label={t('lookNamed', { name })}
          onPress={() => setOpen(!isOpen)}
        >
          {t('look')}
        </Button>
        {acts}
      </span>
      <div id={body} className={styles.unfolded} hidden={!isOpen}>
        {isOpen && <Unfolded agenda={agenda} canChange={canChange} />}
      </div>
    </li>
  );
}

function Unfolded({ agenda, canChange }: { agenda: PracticeAgendaSummary; canChange: boolean }) {
  const t = useTranslations('practiceAgendas');
  const { id, name } = agenda;
  const { data, isError, error, refetch } = useQuery(practiceAgendaQuery(id));
  if (data) {
    return (
      <>
        <AgendaWords items={data.items} />
        {canChange && (
          <p className={styles.onward}>
            <Link href={`/agendas/${encodeURIComponent(id)}`}>{t('change', { name })}</Link>
          </p>
        )}
      </>
    );
  }
  return isError ? (
    <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
  ) : (
    <Spinner label={t('loading')} />
  );
}
