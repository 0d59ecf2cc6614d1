import type { JoinInfo } from '@rapport/shared/contract/rest.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { CalendarClock, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Chairs } from '../../ui/Chairs.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useSessionTime } from '../session-time/useSessionTime.ts';
import styles from './SessionAside.module.css';

/** The session that one is about to join, beside (on a phone: above) the step to take. */
export function SessionAside({ info, children }: { info: JoinInfo; children: ReactNode }) {
  const t = useTranslations('join');
  const common = useTranslations('common');
  const { date, time, timeThere } = useSessionTime(info.startsAt, info.timeZone);
  // Facilitators let themselves in.
  const isLetIn = !leads(info.role);
  return (
    <div className={styles.columns}>
      <section className={styles.aside} aria-label={info.title}>
        <Chairs className={styles.sign} />
        <p className={styles.title}>{info.title}</p>
        <p className={styles.line}>
          <CalendarClock aria-hidden className={styles.icon} />
          <span>
            <span>{date}</span>, <span className={styles.time}>{time}</span>
            {timeThere === undefined ? null : (
              <span className={styles.there}>{common('there', { time: timeThere })}</span>
            )}
          </span>
        </p>
        <p className={styles.promise}>
          <ShieldCheck aria-hidden className={styles.icon} />
          <span>
            <span>{t('privacy')}</span> <span>{isLetIn ? t('privacyLater') : null}</span>{' '}
            <span>{common('noRecording')}</span>
          </span>
        </p>
      </section>
      <div className={styles.sheet}>
        {info.visit?.doorClosed && <Notice announce="polite">{t('closed')}</Notice>}
        {children}
      </div>
    </div>
  );
}
