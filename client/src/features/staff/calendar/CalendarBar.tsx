import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { addressOf, stepped, VIEWS, type CalendarView } from './calendar-days.ts';
import styles from './Calendar.module.css';

const STEPS = [
  ['back', -1, ChevronLeft],
  ['on', 1, ChevronRight],
] as const;

/** From days to days, and how many are shown at once. */
export function CalendarBar({
  view,
  day,
  today,
}: {
  view: CalendarView;
  day: string;
  today: string;
}) {
  const t = useTranslations('calendar');
  return (
    <div className={styles.bar}>
      <nav aria-label={t('steps')} className={styles.steps}>
        {STEPS.map(([way, by, Icon]) => (
          <Link
            key={way}
            href={addressOf({ view, day: stepped(view, day, by) })}
            className={styles.step}
            aria-label={t(`${way}.${view}`)}
          >
            <Icon aria-hidden />
          </Link>
        ))}
        <Link href={addressOf({ view, day: today })} className={styles.view}>
          {t('today')}
        </Link>
      </nav>
      <nav aria-label={t('views.label')} className={styles.views}>
        {VIEWS.map((one) => (
          <Link
            key={one}
            href={addressOf({ view: one, day })}
            className={styles.view}
            {...(one === view && { 'aria-current': 'true' })}
          >
            {t(`views.${one}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
