import type { HelpLine } from '@rapport/shared/contract/help-now.ts';
import { useTranslations } from 'use-intl/react';
import styles from './Help.module.css';
import { LineWords } from './LineWords.tsx';
import { Titled } from './Titled.tsx';

/** The lines of one place, what is most urgent first. */
export function HelpLines({ lines }: { lines: readonly HelpLine[] }) {
  const t = useTranslations('helpNow');
  const urgent = lines.filter(({ kind }) => kind === 'emergency');
  const others = lines.filter(({ kind }) => kind === 'crisis');
  return (
    <>
      {urgent.length > 0 && <Group title={t('emergency')} lines={urgent} />}
      {others.length > 0 && <Group title={t('lines')} lines={others} />}
    </>
  );
}

function Group({ title, lines }: { title: string; lines: readonly HelpLine[] }) {
  return (
    <Titled title={title}>
      <ul className={styles.lines}>
        {lines.map(({ name, region, ways, hours, note }, index) => (
          <LineWords key={index} name={name} place={region} ways={ways} hours={hours} note={note} />
        ))}
      </ul>
    </Titled>
  );
}
