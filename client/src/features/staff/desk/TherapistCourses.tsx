import { useInfiniteQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useLocation } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { deskCourses } from '../../../http/desk.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { COURSES } from '../courses/course-keys.ts';
import { CourseCard } from '../courses/CourseCard.tsx';
import shared from '../courses/Courses.module.css';
import { deskCourse } from '../desk-ways.ts';

/** The courses that a therapist facilitates, and the way to plan another. */
export function TherapistCourses({ therapist }: { therapist: string }) {
  const t = useTranslations('desk');
  const heading = useId();
  const [, navigate] = useLocation();
  const { data, isError, error, refetch, ...more } = useInfiniteQuery({
    queryKey: [...COURSES, therapist],
    queryFn: ({ pageParam }) => deskCourses(therapist, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const courses = data?.pages.flatMap((page) => page.courses);
  return (
    <section className={shared.part} aria-labelledby={heading}>
      <div className={shared.heading}>
        <h2 id={heading}>{t('courses.title')}</h2>
        <Button
          variant="primary"
          icon={CalendarPlus}
          onPress={() => navigate(deskCourse(therapist, 'new'))}
        >
          {t('courses.plan')}
        </Button>
      </div>
      {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!courses && !isError && <Spinner label={t('loading')} />}
      {courses?.length === 0 && <p>{t('courses.none')}</p>}
      {courses && courses.length > 0 && (
        <ul className={shared.courses}>
          {courses.map((course) => (
            <li key={course.id}>
              <CourseCard course={course} />
            </li>
          ))}
        </ul>
      )}
      {more.hasNextPage && (
        <Button isPending={more.isFetchingNextPage} onPress={() => void more.fetchNextPage()}>
          {t('courses.more')}
        </Button>
      )}
    </section>
  );
}
