import type { ClientCourse } from '@rapport/shared/contract/client.ts';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { Card } from '../../../ui/Card.tsx';
import shared from '../courses/Courses.module.css';
import styles from './Clients.module.css';

/** The courses that a client is or was in. */
export function ClientCourses({ courses }: { courses: readonly ClientCourse[] }) {
  const t = useTranslations('clients.courses');
  const tCourses = useTranslations('courses');
  const heading = useId();
  return (
    <Card labelledBy={heading} padding="large">
      <div className={shared.part}>
        <h2 id={heading}>{t('title')}</h2>
        {courses.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ul className={shared.list}>
            {courses.map(({ id, title, format, left }) => (
              <li key={id} className={shared.row}>
                <span className={shared.grow}>
                  <Link className={styles.link} href={`/courses/${encodeURIComponent(id)}`}>
                    {title}
                  </Link>
                  <span className={shared.aside}>{tCourses(`format.${format}`)}</span>
                </span>
                {left !== undefined && <span className={shared.aside}>{t('left')}</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
