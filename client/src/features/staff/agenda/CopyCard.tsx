import type { AgendaSource } from '@rapport/shared/contract/prepared-agenda.ts';
import { Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { sessionAgenda } from '../../../http/agendas.ts';
import { problemOf, type Problem } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { useOwnTime } from '../../../parts/session-time/useSessionTime.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import shared from '../courses/Courses.module.css';
import { newId } from '../courses/new-id.ts';
import { type AgendaDraft, copyOf } from './agenda-draft.ts';

/** Begins with the agenda of another session: nothing is saved by that. */
export function CopyCard({
  sources,
  isWritten,
  onCopy,
}: {
  sources: readonly AgendaSource[];
  /** Whether something was written that would be lost. */
  isWritten: boolean;
  onCopy: (items: AgendaDraft) => void;
}) {
  const t = useTranslations('prepare.copy');
  const heading = useId();
  const timeOf = useOwnTime();
  const [chosen, setChosen] = useState('');
  const [asking, setAsking] = useState<string>();
  const [copying, setCopying] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  if (sources.length === 0) return null;
  const before = sources.find((one) => one.before);
  const others = sources.filter((one) => !one.before);
  const dateOf = ({ startsAt, timeZone }: AgendaSource) =>
    timeOf(startsAt, timeZone, startsAt).date;

  const copy = async (session: string) => {
    setProblem(undefined);
    setCopying(session);
    try {
      const { items } = await sessionAgenda(session);
      onCopy(copyOf(items, newId));
      announce(t('done'));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setCopying(undefined);
    }
  };
  const ask = (session: string) => {
    if (isWritten) setAsking(session);
    else void copy(session);
  };
  return (
    <Card labelledBy={heading} padding="large">
      <div className={shared.part}>
        <h2 id={heading}>{t('title')}</h2>
        <p className={shared.aside}>{t('words')}</p>
        {before && (
          <div className={shared.actions}>
            <Button
              icon={Copy}
              isPending={copying === before.session}
              onPress={() => ask(before.session)}
            >
              {before.number === undefined
                ? t('beforeAlone', { date: dateOf(before) })
                : t('before', { number: before.number, date: dateOf(before) })}
            </Button>
          </div>
        )}
        {others.length > 0 && (
          <div className={shared.add}>
            <Select
              label={t('from')}
              value={chosen}
              options={[
                { value: '', label: t('choose') },
                ...others.map((one) => ({
                  value: one.session,
                  label:
                    one.number === undefined
                      ? t('other', { title: one.title, date: dateOf(one) })
                      : t('numbered', {
                          title: one.title,
                          number: one.number,
                          date: dateOf(one),
                        }),
                })),
              ]}
              onChange={setChosen}
            />
            <Button
              icon={Copy}
              isDisabled={chosen === ''}
              isPending={chosen !== '' && copying === chosen}
              onPress={() => ask(chosen)}
            >
              {t('take')}
            </Button>
          </div>
        )}
        {problem !== undefined && <ProblemNotice problem={problem} />}
      </div>
      <ConfirmDialog
        title={t('sure')}
        confirm={t('take')}
        isOpen={asking !== undefined}
        onClose={() => setAsking(undefined)}
        onConfirm={() => {
          if (asking !== undefined) void copy(asking);
        }}
      >
        {t('sureWords')}
      </ConfirmDialog>
    </Card>
  );
}
