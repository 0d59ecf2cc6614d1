import type { PollView } from '@rapport/shared/contract/room/polls.ts';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { AskForm } from './AskForm.tsx';
import styles from './AskPanel.module.css';
import { PollPicture } from './PollPicture.tsx';
import { usePollWords } from './use-poll-words.ts';

/** Asking the group, and its answers: for facilitators. */
export function AskPanel() {
  const t = useTranslations('room.polls');
  const current = useView(({ polls }) => polls?.current);
  const earlier = useView(({ polls }) => polls?.earlier);
  const canAsk = useCan('poll:ask');
  return (
    <section className={styles.panel} aria-labelledby="ask-title">
      <h2 id="ask-title">{t('panel')}</h2>
      {current && <Current poll={current} />}
      {canAsk && <AskForm />}
      {earlier && (
        <section className={styles.earlier} aria-labelledby="asked-before">
          <h3 id="asked-before">{t('earlier')}</h3>
          {earlier.toReversed().map((poll) => (
            <Result key={poll.id} poll={poll} />
          ))}
        </section>
      )}
    </section>
  );
}

function Current({ poll }: { poll: PollView }) {
  const t = useTranslations('room.polls');
  const { command } = useRoom();
  const canClose = useCan('poll:close');
  const canPutAway = useCan('poll:put-away');
  return (
    <div className={styles.current}>
      <Result poll={poll} />
      {poll.open && poll.progress && <p role="status">{t('progress', poll.progress)}</p>}
      <div className={styles.acts}>
        {canClose && (
          <Button
            variant="primary"
            onPress={() => void command({ type: 'poll:close', poll: poll.id })}
          >
            {t(poll.audience === 'anonymous' ? 'close' : 'closeOnly')}
          </Button>
        )}
        {canPutAway && (
          <Button onPress={() => void command({ type: 'poll:put-away', poll: poll.id })}>
            {t('putAway')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Result({ poll }: { poll: PollView }) {
  const t = useTranslations('room.polls');
  const words = usePollWords();
  return (
    <div className={styles.result}>
      <p className={styles.question}>{words.question(poll)}</p>
      <p className={styles.small}>{t(`audience.${poll.audience}`)}</p>
      {poll.answers && (poll.answers.length > 0 || !poll.open) && (
        <PollPicture kind={poll.kind} answers={poll.answers} />
      )}
      {poll.tooFew && <p>{t('tooFew')}</p>}
    </div>
  );
}
