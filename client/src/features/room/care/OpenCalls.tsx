import { useTranslations } from 'use-intl/react';
import { useView } from '../session/room-context.ts';
import { Call } from './CareDuty.tsx';
import styles from './CareStrip.module.css';

/** After the end, for facilitators: the calls for help that nobody has closed. */
export function OpenCalls() {
  const t = useTranslations('room.care.over');
  const calls = useView(({ care }) => care?.calls);
  if (!calls || calls.length === 0) return null;
  return (
    <section className={styles.strip} data-urgent aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p>{t('words')}</p>
      <ul className={styles.list}>
        {calls.map((call) => (
          <Call key={call.seat} call={call} />
        ))}
      </ul>
    </section>
  );
}
