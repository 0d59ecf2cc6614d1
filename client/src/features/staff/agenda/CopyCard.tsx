import type { AgendaSource } from '@rapport/shared/contract/prepared-agenda.ts';
import { BookDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { practiceAgenda, sessionAgenda } from '../../../http/agendas.ts';
import { problemOf, type Problem } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import shared from '../courses/Courses.module.css';
import { newId } from '../courses/new-id.ts';
import { type AgendaDraft, copyOf } from './agenda-draft.ts';
import { CopyFromSession } from './CopyFromSession.tsx';
import { TakeAgendaDialog } from './TakeAgendaDialog.tsx';

/** What is copied: the agenda of a session, or one of the practice's own. */
interface Wanted {
  readonly id: string;
  readonly read: () => Promise<{ readonly items: AgendaDraft }>;
  /** Of the practice's own. */
  readonly name?: string;
}

/** Begins with another agenda, of a session or of the practice: nothing is saved by that. */
export function CopyCard({
  sources,
  isWritten,
  onCopy,
}: {
  sources: readonly AgendaSource[];
  /** Whether something was written that would be lost. */
  isWritten: boolean;
  /** @param name what it is called, of the practice's own */
  onCopy: (items: AgendaDraft, name: string | undefined) => void;
}) {
  const t = useTranslations('prepare.copy');
  const tTake = useTranslations('practiceAgendas.take');
  const heading = useId();
  const [isChoosing, setChoosing] = useState(false);
  const [asking, setAsking] = useState<Wanted>();
  const [copying, setCopying] = useState<Wanted>();
  const [problem, setProblem] = useState<Problem>();

  const copy = async (wanted: Wanted) => {
    setProblem(undefined);
    setCopying(wanted);
    try {
      const { items } = await wanted.read();
      onCopy(copyOf(items, newId), wanted.name);
      announce(t('done'));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setCopying(undefined);
    }
  };
  const ask = (wanted: Wanted) => {
    if (isWritten) setAsking(wanted);
    else void copy(wanted);
  };
  return (
    <Card labelledBy={heading} padding="large">
      <div className={shared.part}>
        <h2 id={heading}>{t('title')}</h2>
        <p className={shared.aside}>{t('words')}</p>
        <CopyFromSession
          sources={sources}
          copying={copying?.id}
          onCopy={(id) => ask({ id, read: () => sessionAgenda(id) })}
        />
        <div className={shared.actions}>
          <Button
            icon={BookDown}
            isPending={copying?.name !== undefined}
            onPress={() => setChoosing(true)}
          >
            {tTake('button')}
          </Button>
        </div>
        {problem !== undefined && <ProblemNotice problem={problem} />}
      </div>
      {isChoosing && (
        <TakeAgendaDialog
          onClose={() => setChoosing(false)}
          onTake={({ id, name }) => {
            setChoosing(false);
            ask({ id, name, read: () => practiceAgenda(id) });
          }}
        />
      )}
      <ConfirmDialog
        title={t('sure')}
        confirm={t('take')}
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        onConfirm={() => {
          if (asking) void copy(asking);
        }}
      >
        {t('sureWords')}
      </ConfirmDialog>
    </Card>
  );
}
