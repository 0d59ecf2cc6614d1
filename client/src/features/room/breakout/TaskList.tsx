import type { BreakoutOwnTask } from '@rapport/shared/contract/room/breakout.ts';
import { cardPhaseOf } from '@rapport/shared/rules/phases.ts';
import { Check, Star } from 'lucide-react';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { problemOf, type Problem } from '../../../http/api.ts';
import { CardFacts } from '../../../parts/cards/CardFacts.tsx';
import { useLibrary } from '../../../parts/cards/use-library.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useRoom, useView } from '../session/room-context.ts';
import { taskGroups, type TaskOption } from './task-groups.ts';
import styles from './TaskList.module.css';

/** So many can be looked through without a search. */
const FEW = 8;

const NONE: readonly never[] = [];

/** All that breakouts can do, in groups and to be searched. */
export function TaskList({
  chosen,
  same,
  onChoose,
}: {
  /** What is chosen now: kind and identifier, `talk`, or empty where it is the same as for all. */
  chosen: string;
  /** What all do, where it can be chosen to do the same. */
  same?: string | undefined;
  onChoose: (task: BreakoutOwnTask | null, title: string) => void;
}) {
  const t = useTranslations('breakoutPlan');
  const talk = useTranslations('room.breakout')('taskNone');
  const cardWords = useTranslations('cards');
  const common = useTranslations('common');
  const { cards: source } = useRoom();
  const items = useView(({ agenda }) => agenda?.items ?? NONE);
  const phase = useView(({ session }) => session.phase);
  const { library, failed, reload } = useLibrary(source);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem>();
  // Typing goes before drawing what is found: a practice can have hundreds of cards.
  const sought = useDeferredValue(text);
  const cards = library?.cards ?? NONE;
  const groups = taskGroups(cards, items, sought, phase && cardPhaseOf(phase));
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);

  const choose = async ({ kind, id, title }: TaskOption) => {
    setProblem(undefined);
    if (kind === 'item') return onChoose({ kind, item: id }, title);
    if (kind === 'card') return onChoose({ kind, card: id }, title);
    try {
      // A card of the practice's own goes along whole.
      onChoose({ kind, card: (await source.read(id)).card }, title);
    } catch (error) {
      setProblem(problemOf(error));
      reload();
    }
  };
  return (
    <div className={styles.tasks}>
      {cards.length + items.length > FEW && (
        <TextField label={t('search')} value={text} onChange={setText} />
      )}
      {problem !== undefined &&
        (problem === 'not-found' ? (
          <Notice tone="warn" announce="polite" title={cardWords('gone')} />
        ) : (
          <ProblemNotice problem={problem} />
        ))}
      <ul className={styles.options}>
        {same !== undefined && (
          <Option chosen={chosen === ''} onPress={() => onChoose(null, same)}>
            {t('same', { task: same })}
          </Option>
        )}
        {(same !== talk || chosen === 'talk') && (
          <Option chosen={chosen === 'talk'} onPress={() => onChoose({ kind: 'talk' }, talk)}>
            {talk}
          </Option>
        )}
      </ul>
      {failed && (
        <Notice
          tone="warn"
          announce="polite"
          title={cardWords('failed')}
          actions={<Button onPress={reload}>{common('tryAgain')}</Button>}
        />
      )}
      {!library && !failed && <Spinner label={common('loading')} />}
      {library && (
        <p role="status" className={styles.count}>
          {t('found', { count })}
        </p>
      )}
      {groups.map(({ kind, options }) => (
        <section key={kind} aria-labelledby={`tasks-${kind}`} className={styles.group}>
          <h3 id={`tasks-${kind}`}>{t(`kind.${kind}`)}</h3>
          <ul className={styles.options}>
            {options.map((option) => (
              <Option
                key={option.id}
                chosen={chosen === `${option.kind} ${option.id}`}
                onPress={() => void choose(option)}
                {...(option.card && {
                  facts: (
                    <CardFacts
                      card={option.card}
                      minutes={option.card.minutes}
                      {...(option.card.own && { own: option.card.own })}
                    />
                  ),
                })}
              >
                {option.card?.favourite === true && (
                  <>
                    <Star role="img" aria-label={t('favourite')} className={styles.star} />{' '}
                  </>
                )}
                <span>{option.title}</span>
              </Option>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Option({
  chosen,
  facts,
  onPress,
  children,
}: {
  chosen: boolean;
  facts?: ReactNode;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.option}
        aria-current={chosen || undefined}
        onClick={onPress}
      >
        <span className={styles.title}>
          {chosen && <Check aria-hidden className={styles.check} />}
          <span>{children}</span>
        </span>
        {facts}
      </button>
    </li>
  );
}
