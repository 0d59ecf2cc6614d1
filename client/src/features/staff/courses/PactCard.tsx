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
  const { lateAfter } = course.pact;
  return (
    <Card labelledBy={heading} padding="large">
      <div className={styles.part}>
        <h2 id={heading}>{tPact('title')}</h2>
        <ul className={styles.list}>
          {partsOf(course.format).map((part) => {
            const isAgreed = course.pact[part];
            return (
              <Part key={part} isAgreed={isAgreed} label={tPact(`${part}.label`)}>
                {t(isAgreed ? 'agreed' : 'not')}
              </Part>
            );
          })}
          {course.format === 'group' && (
            <Part isAgreed={lateAfter !== undefined} label={tPact('late.label')}>
              {lateAfter === undefined ? t('not') : t('late', { minutes: lateAfter })}
            </Part>
          )}
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

/** One part of it, and whether it is agreed on. */
function Part({
  isAgreed,
  label,
  children,
}: {
  isAgreed: boolean;
  label: string;
  children: string;
}) {
  const Sign = isAgreed ? Check : Minus;
  return (
    <li className={styles.row}>
      <Sign aria-hidden size={20} />
      <span className={styles.grow}>{label}</span>
      <span className={styles.aside}>{children}</span>
    </li>
  );
}
