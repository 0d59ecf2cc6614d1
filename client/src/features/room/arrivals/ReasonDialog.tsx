import { ARRIVAL_LIMITS } from '@rapport/shared/contract/arrival-limits.ts';
import type { Arrivals } from '@rapport/shared/contract/arrival.ts';
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { readableLine } from '@rapport/shared/rules/readable-text.ts';
import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { problemOf, type Problem } from '../../../http/api.ts';
import { arrivals, giveReason } from '../../../http/arrivals.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useRoom, useView } from '../session/room-context.ts';
import styles from './Arrivals.module.css';
import { whoLacks, type Lacking } from './who-lacks.ts';

/** Who would come in although something is missing, and why they may. */
export function ReasonDialog({ command: wanted }: { command: RoomCommand }) {
  const t = useTranslations('door.reason');
  const common = useTranslations('common');
  const { id, command, reasonWanted } = useRoom();
  const lobby = useView((view) => view.lobby);
  const can = useView((view) => view.can);
  const [known, setKnown] = useState<Arrivals>();
  const [problem, setProblem] = useState<Problem>();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const load = useCallback(
    () =>
      void arrivals(id).then(
        (answer) => {
          setKnown(answer);
          setProblem(undefined);
        },
        (error: unknown) => setProblem(problemOf(error)),
      ),
    [id],
  );
  useEffect(load, [load]);

  const found = known && whoLacks(wanted, { ...(lobby && { lobby }), can }, known);
  const close = () => reasonWanted.ask();
  const letIn = () => {
    close();
    void command(wanted);
  };
  const reason = readableLine(typed);
  const error =
    reason === ''
      ? t('empty')
      : reason.length > ARRIVAL_LIMITS.reason
        ? t('tooLong', { most: ARRIVAL_LIMITS.reason })
        : undefined;
  const give = async (lacking: readonly Lacking[]) => {
    setTried(true);
    if (lacking.length > 0 && error !== undefined) return;
    setSending(true);
    try {
      for (const { seat } of lacking) await giveReason(id, seat, reason);
      letIn();
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setSending(false);
    }
  };
  const others = () => {
    close();
    for (const seat of found?.others ?? []) void command({ type: 'lobby:admit', seat });
  };
  const [first, ...more] = found?.lacking ?? [];
  return (
    <Dialog
      title={first && more.length === 0 ? t('title', { name: first.name }) : t('someTitle')}
      isOpen
      onClose={close}
      actions={
        found && (
          <>
            {wanted.type === 'lobby:admit-all' && found.others.length > 0 && (
              <Button onPress={others}>{t('othersOnly')}</Button>
            )}
            <Button
              variant="primary"
              isPending={isSending}
              onPress={() => void give(found.lacking)}
            >
              {t('confirm')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.reason}>
        {!found && problem === undefined && <Spinner label={common('loading')} />}
        {problem !== undefined && <ProblemNotice problem={problem} onRetry={load} />}
        {found && first && (
          <>
            <ul className={styles.missing} aria-label={t('list')}>
              {found.lacking.map((one) => (
                <li key={one.seat}>
                  {t('missing', {
                    name: one.name,
                    what: [
                      ...(one.code ? [t('code')] : []),
                      ...(one.unanswered ? [t('unanswered')] : []),
                      ...(one.papers.length > 0
                        ? [t('unsigned', { titles: one.papers.join(', ') })]
                        : []),
                    ].join(', '),
                  })}
                </li>
              ))}
            </ul>
            <TextField
              label={t('field')}
              description={t('example')}
              value={typed}
              onChange={setTyped}
              isRequired
              autoFocus
              autoComplete="off"
              error={tried ? error : undefined}
            />
            <p className={styles.fate}>{t('fate')}</p>
          </>
        )}
        {found && !first && <p>{t('nothing')}</p>}
      </div>
    </Dialog>
  );
}
