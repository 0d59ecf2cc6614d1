import type { Me } from '@rapport/shared/contract/rest.ts';
import { may } from '@rapport/shared/rules/rights.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { BookMarked, CalendarPlus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { courseList } from '../../../http/courses.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { StaffHead } from '../StaffHead.tsx';
import { COURSES } from './course-keys.ts';
import { CourseCard } from './CourseCard.tsx';
import styles from './Courses.module.css';

/** The courses that one facilitates. */
export function CoursesPage({ me }: { me: Me }) {
  const t = useTranslations('courses');
  const [, navigate] = useLocation();
  const { data, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: COURSES,
      queryFn: ({ pageParam }) => courseList(pageParam === '' ? undefined : pageParam),
      initialPageParam: '',
      getNextPageParam: ({ next }) => next,
    });
  const courses = data?.pages.flatMap((page) => page.courses);
  return (
    <PageFrame head={<StaffHead me={me} here="courses" />}>
      <div className={styles.page}>
        <div className={styles.heading}>
          <PageHeading>{t('title')}</PageHeading>
          <div className={styles.actions}>
            <Button icon={BookMarked} onPress={() => navigate('/agendas')}>
              {t('agendas')}
            </Button>
            {may(me.roles, 'courses:plan') && (
              <Button
                variant="primary"
                icon={CalendarPlus}
                onPress={() => navigate('/courses/new')}
              >
                {t('plan')}
              </Button>
            )}
          </div>
        </div>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!courses && !isError && <Spinner label={t('loading')} />}
        {courses?.length === 0 && (
          <div className={styles.empty}>
            <h2>{t('empty.title')}</h2>
            <p>{t('empty.words')}</p>
          </div>
        )}
        {courses && courses.length > 0 && (
          <ul className={styles.courses}>
            {courses.map((course) => (
              <li key={course.id}>
                <CourseCard course={course} />
              </li>
            ))}
          </ul>
        )}
        {hasNextPage && (
          <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
    </PageFrame>
  );
}
