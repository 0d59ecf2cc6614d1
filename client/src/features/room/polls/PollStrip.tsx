import type { PollValue, PollView } from '@rapport/shared/contract/room/polls.ts';
import { BarChart3, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useOpenPanels } from '../core/panels-context.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { PollAnswer } from './PollAnswer.tsx';
import { PollPicture } from './PollPicture.tsx';
import styles from './PollStrip.module.css';
import { usePollWords } from './use-poll-words.ts';

/** For facilitators, the question that lies before the group, above the people. */
export function PollProgress() {
  const poll = useView(({ polls }) => polls?.current);
  const leads = useView(({ me }) => me.leads);
  const { shown } = useOpenPanels();
  return poll && leads && shown !== 'ask' && <Progress poll={poll} />;
}

/** The question that lies before the group, with the people. */
export function PollStrip() {
  const poll = useView(({ polls, me }) => (me.leads ? undefined : polls?.current));
  const [hidden, setHidden] = useState<string>();
  if (!poll) return null;
  const nothingToSee = !poll.open && !poll.answers && !poll.tooFew && !poll.own?.answered;
  if (nothingToSee || (hidden === poll.id && !poll.open)) return null;
  return <Poll key={poll.id} poll={poll} onHide={() => setHidden(poll.id)} />;
}

/** How many have answered, and the way to the answers. */
function Progress({ poll }: { poll: PollView }) {
  const t = useTranslations('room.polls');
  const words = usePollWords();
  const { open } = useOpenPanels();
  return (
    <section className={styles.line} aria-label={t('label')}>
      <BarChart3 aria-hidden className={styles.icon} />
      <p className={styles.words}>
        <strong>{words.question(poll)}</strong>{' '}
        {poll.progress && <span>{t('progress', poll.progress)}</span>}
      </p>
      <Button onPress={() => open('ask', { focus: true })}>{t('look')}</Button>
    </section>
  );
}

function Poll({ poll, onHide }: { poll: PollView; onHide: () => void }) {
  const t = useTranslations('room.polls');
  const words = usePollWords();
  const label = useId();
  return (
    <section className={styles.poll} aria-labelledby={label}>
      <header className={styles.header}>
        <h2 id={label} className={styles.question}>
          {words.question(poll)}
        </h2>
        {!poll.open && <IconButton icon={X} label={t('hide')} onPress={onHide} />}
      </header>
      {poll.own && <Own poll={poll} own={poll.own} labelledBy={label} />}
      {poll.answers && (poll.answers.length > 0 || !poll.open) && (
        <PollPicture kind={poll.kind} answers={poll.answers} />
      )}
      {poll.tooFew && <p>{t('tooFew')}</p>}
    </section>
  );
}

/** One's own answer: to give, given, or not given. */
function Own({
  poll,
  own,
  labelledBy,
}: {
  poll: PollView;
  own: NonNullable<PollView['own']>;
  labelledBy: string;
}) {
  const t = useTranslations('room.polls');
  const words = usePollWords();
  const { command } = useRoom();
  const canAnswer = useCan('poll:answer');
  const canSkip = useCan('poll:skip');
  const [changing, setChanging] = useState(false);
  const send = (value: PollValue) => {
    setChanging(false);
    return command({ type: 'poll:answer', poll: poll.id, value });
  };
  if (canAnswer && (changing || !(own.answered || own.skipped))) {
    return (
      <>
        {own.again && <p role="status">{t('again')}</p>}
        <p className={styles.fate}>{words.fate(poll)}</p>
        <div className={styles.answers}>
          <PollAnswer poll={poll} labelledBy={labelledBy} onAnswer={send} />
          {canSkip && (
            <Button
              variant="quiet"
              onPress={() => {
                setChanging(false);
                void command({ type: 'poll:skip', poll: poll.id });
              }}
            >
              {t('pass')}
            </Button>
          )}
        </div>
      </>
    );
  }
  if (!own.answered && !own.skipped) return null;
  return (
    <div className={styles.own}>
      <p role="status">
        <span>
          {own.value === undefined
            ? t(own.answered ? 'given' : 'passed')
            : t('yours', { answer: words.answer(own.value) })}
        </span>{' '}
        {poll.audience === 'leaders' && own.answered && <span>{t('withLeaders')}</span>}
      </p>
      {canAnswer && (
        <Button variant="quiet" onPress={() => setChanging(true)}>
          {t(own.answered ? 'change' : 'afterAll')}
        </Button>
      )}
    </div>
  );
}
