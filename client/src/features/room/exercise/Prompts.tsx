import { useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import styles from './Prompts.module.css';

/** What helps at this step: prompts for who coaches, questions for the talk afterwards. */
export function Prompts() {
  const t = useTranslations('room.exercise');
  const prompts = useView(({ exercise }) => exercise?.prompts);
  const debrief = useView(({ exercise }) => exercise?.debrief);
  if (debrief) return <Questions title={t('debrief')} lines={debrief} large />;
  return prompts ? <Questions title={t('prompts')} lines={prompts} /> : null;
}

function Questions({
  title,
  lines,
  large = false,
}: {
  title: string;
  lines: readonly string[];
  large?: boolean;
}) {
  return (
    <div className={styles.prompts} data-large={large || undefined}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
