import type { CourseDetail } from '@rapport/shared/contract/course.ts';
import { Check, Handshake, Minus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { partsOf } from '../pact-parts.ts';
import { PactDialog } from '../PactDialog.tsx';
import styles from './Courses.module.css';
import { isRoomOpen } from './is-room-open.ts';

/** What a course has agreed on, and the way to change it. */
export function PactCard({ course }: { course: CourseDetail }) {
  const t = useTranslations('courses.pact');
  const tPact = useTranslations('staff.pact');
  const [isChanging, setChanging] = useState(false);
  const heading = useId();
  return (
    <Card labelledBy={heading} padding="large">
      <div className={styles.part}>
        <h2 id={heading}>{tPact('title')}</h2>
        <ul className={styles.list}>
          {partsOf(course.format).map((part) => {
            const Sign = course.pact[part] ? Check : Minus;
            return (
              <li key={part} className={styles.row}>
                <Sign aria-hidden size={20} />
                <span className={styles.grow}>{tPact(`${part}.label`)}</span>
                <span className={styles.aside}>{t(course.pact[part] ? 'agreed' : 'not')}</span>
              </li>
            );
          })}
        </ul>
        <div className={styles.actions}>
          <Button icon={Handshake} onPress={() => setChanging(true)}>
            {t('change')}
          </Button>
        </div>
      </div>
      {isChanging && (
        <PactDialog
          course={course}
          isOpen={isRoomOpen(course)}
          onClose={() => setChanging(false)}
        />
      )}
    </Card>
  );
}
