import { HIGHEST_MOOD } from '@rapport/shared/contract/room/polls-limits.ts';
import type { PollAnswers, PollKind } from '@rapport/shared/contract/room/polls.ts';
import { useTranslations } from 'use-intl/react';
import { pollGroups, type PollGroup } from './poll-groups.ts';
import styles from './PollPicture.module.css';
import { usePollWords } from './use-poll-words.ts';

const SCALE = Array.from({ length: HIGHEST_MOOD + 1 }, (_, value) => value);

/** The answers as a small picture. What it shows stands beneath in words. */
export function PollPicture({ kind, answers }: { kind: PollKind; answers: PollAnswers }) {
  const t = useTranslations('room.polls');
  const groups = pollGroups(answers);
  if (groups.length === 0) return <p className={styles.none}>{t('none')}</p>;
  return (
    <div className={styles.picture}>
      {kind === 'mood' && <Scale groups={groups} />}
      <ul className={styles.lines} data-kind={kind}>
        {groups.map((group) => (
          <Line key={String(group.value)} group={group} />
        ))}
      </ul>
    </div>
  );
}

function Line({ group: { value, count, names } }: { group: PollGroup }) {
  const t = useTranslations('room.polls');
  const words = usePollWords();
  return (
    <li className={styles.line}>
      <strong className={styles.value}>{words.answer(value)}</strong>
      <span>{names === '' ? t('count', { count }) : names}</span>
    </li>
  );
}

/** A dot for everyone, above what they have answered. For eyes alone: the lines say the same. */
function Scale({ groups }: { groups: readonly PollGroup[] }) {
  return (
    <div className={styles.scale} aria-hidden>
      {SCALE.map((value) => {
        const count = groups.find((group) => group.value === value)?.count ?? 0;
        return (
          <span key={value} className={styles.step}>
            <span className={styles.dots}>
              {Array.from({ length: count }, (_, index) => (
                <span key={index} className={styles.dot} />
              ))}
            </span>
            <span className={styles.number}>{value}</span>
          </span>
        );
      })}
    </div>
  );
}
