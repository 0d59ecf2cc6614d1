import type { HelpLine } from '@rapport/shared/contract/help-now.ts';
import { useTranslations } from 'use-intl/react';
import styles from './HelpNow.module.css';
import { Hours } from './Hours.tsx';
import { Reach } from './Reach.tsx';

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
    <div className={styles.part}>
      <h3>{title}</h3>
      <ul className={styles.lines}>
        {lines.map(({ name, region, ways, hours, note }, index) => (
          <li key={index}>
            <p className={styles.name}>
              <span>{name}</span>
              {region !== '' && <span className={styles.region}> {region}</span>}
            </p>
            <div className={styles.ways}>
              {ways.map((way, at) => (
                <Reach key={at} way={way} who={name} />
              ))}
            </div>
            <Hours hours={hours} />
            {note !== '' && <p className={styles.aside}>{note}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
