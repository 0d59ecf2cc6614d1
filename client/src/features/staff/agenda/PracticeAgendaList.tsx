import { PREPARED_LIMITS } from '@rapport/shared/contract/prepared-agenda-limits.ts';
import type { PracticeAgendaSummary } from '@rapport/shared/contract/practice-agenda.ts';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import shared from '../courses/Courses.module.css';
import { PracticeAgendaRow } from './PracticeAgendaRow.tsx';
import { agendasFound, usePracticeAgendas } from './use-practice-agendas.ts';

/** How many are drawn at first, and more at each press: a list of hundreds stays quick. */
const PAGE = 50;
/** From how many on a list is searched rather than read. */
const SEARCHED = 6;

/** The practice's own agendas: looked for by name, looked at, and what else is done with them. */
export function PracticeAgendaList({
  actsOf,
  canChange = false,
}: {
  /** The buttons of each. */
  actsOf: (agenda: PracticeAgendaSummary) => ReactNode;
  /** Whether each leads on to where it is changed. */
  canChange?: boolean;
}) {
  const t = useTranslations('practiceAgendas');
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(PAGE);
  const { data, isError, error, refetch } = usePracticeAgendas();
  const all = data?.agendas ?? [];
  const found = agendasFound(all, typed);
  return (
    <div className={shared.part}>
      {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!data && !isError && <Spinner label={t('loading')} />}
      {data && all.length === 0 && (
        <div className={shared.empty}>
          <h2>{t('empty.title')}</h2>
          <p>{t('empty.words')}</p>
        </div>
      )}
      {(all.length >= SEARCHED || typed !== '') && (
        <div role="search">
          <TextField
            type="search"
            label={t('search')}
            value={typed}
            onChange={(next) => {
              setTyped(next);
              setMost(PAGE);
            }}
            maxLength={PREPARED_LIMITS.name}
            autoComplete="off"
          />
        </div>
      )}
      {all.length > 0 && (
        <p role="status" className={shared.aside}>
          {t('found', { count: found.length })}
        </p>
      )}
      {all.length > 0 && found.length === 0 && (
        <div className={shared.empty}>
          <h2>{t('noneFound.title')}</h2>
          <p>{t('noneFound.words')}</p>
        </div>
      )}
      {found.length > 0 && (
        <ul className={shared.list}>
          {found.slice(0, most).map((agenda) => (
            <PracticeAgendaRow
              key={agenda.id}
              agenda={agenda}
              acts={actsOf(agenda)}
              canChange={canChange}
            />
          ))}
        </ul>
      )}
      {found.length > most && <Button onPress={() => setMost(most + PAGE)}>{t('more')}</Button>}
    </div>
  );
}
