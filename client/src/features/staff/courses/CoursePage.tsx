import type { CoursePerson } from '@rapport/shared/contract/course.ts';
import type { Me } from '@rapport/shared/contract/rest.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, Pause, Play, UserPlus } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { problemOf } from '../../../http/api.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import { StaffHead } from '../StaffHead.tsx';
import type { Meant } from './changes/change-draft.ts';
import { ChangeDialog } from './changes/ChangeDialog.tsx';
import { useCourseCalls } from './course-calls.ts';
import { courseKey } from './course-keys.ts';
import { CourseHeading } from './CourseHeading.tsx';
import styles from './Courses.module.css';
import { CoursePersonRow } from './CoursePersonRow.tsx';
import { CourseLeadDialog } from './lead/CourseLeadDialog.tsx';
import type { LeadMeant } from './lead/lead-change.ts';
import { MeetingsCard } from './meetings/MeetingsCard.tsx';
import { PactCard } from './PactCard.tsx';
import { PauseLine } from './PauseLine.tsx';
import { SessionRow } from './SessionRow.tsx';

/** All of a course: its sessions, and its people with their links; and changing it. */
export function CoursePage({
  me,
  course,
  papers,
}: {
  me: Me;
  course: string;
  /** What its members are asked to sign, where it is for the reader. */
  papers?: ReactNode;
}) {
  const t = useTranslations('courses');
  const calls = useCourseCalls();
  const { settlesLead } = calls;
  const [sessions, people] = [useId(), useId()];
  const [meant, setMeant] = useState<Meant>();
  const [lead, setLead] = useState<LeadMeant>();
  const { data, isError, error, refetch } = useQuery({
    queryKey: courseKey(course),
    queryFn: () => calls.course(course),
  });
  const toCome = data?.sessions.some(({ begun, cancelled }) => !begun && cancelled === undefined);
  return (
    <PageFrame head={<StaffHead me={me} here={settlesLead ? 'courses' : 'desk'} />}>
      <div className={styles.page}>
        <p>
          <Link href={calls.home}>{t(settlesLead ? 'course.back' : 'course.backToDesk')}</Link>
        </p>
        {isError && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
        {!data && !isError && <Spinner label={t('loading')} />}
        {data && (
          <>
            <CourseHeading course={data} />
            <Card labelledBy={people} padding="large">
              <div className={styles.part}>
                <h2 id={people}>{t('course.people')}</h2>
                <p className={styles.aside}>{t('course.links')}</p>
                <ul className={styles.list}>
                  {data.people.map((person) => (
                    <CoursePersonRow
                      key={person.membership}
                      person={person}
                      timeZone={data.timeZone}
                      {...(settlesLead && { onLead: setLead })}
                      {...((settlesLead || person.role === 'member') &&
                        mayLeave(data.people, person) && {
                          onTakeOut: () => setMeant({ kind: 'leave', person }),
                        })}
                    />
                  ))}
                </ul>
                {(toCome || data.pause) && (
                  <div className={styles.actions}>
                    <Button icon={UserPlus} onPress={() => setMeant({ kind: 'join' })}>
                      {t('change.join.action')}
                    </Button>
                  </div>
                )}
              </div>
            </Card>
            {data.pact && <PactCard course={{ ...data, pact: data.pact }} />}
            {papers}
            <Card labelledBy={sessions} padding="large">
              <div className={styles.part}>
                <h2 id={sessions}>{t('course.sessions')}</h2>
                {data.pause && <PauseLine pause={data.pause} />}
                <ol className={styles.list}>
                  {data.sessions.map((session) => (
                    <SessionRow
                      key={session.id}
                      session={session}
                      onChange={setMeant}
                      {...(settlesLead && { onLead: setLead })}
                    />
                  ))}
                </ol>
                <div className={styles.actions}>
                  <Button icon={CalendarPlus} onPress={() => setMeant({ kind: 'extend' })}>
                    {t('change.extend.action')}
                  </Button>
                  {data.pause ? (
                    <Button icon={Play} onPress={() => setMeant({ kind: 'resume' })}>
                      {t('change.resume.action')}
                    </Button>
                  ) : (
                    toCome && (
                      <Button icon={Pause} onPress={() => setMeant({ kind: 'pause' })}>
                        {t('change.pause.action')}
                      </Button>
                    )
                  )}
                  {(toCome || data.pause) && (
                    <Button onPress={() => setMeant({ kind: 'end' })}>
                      {t('change.end.action')}
                    </Button>
                  )}
                </div>
              </div>
            </Card>
            {data.format === 'group' && (
              <MeetingsCard
                course={data}
                onChange={setMeant}
                {...(settlesLead && { onLead: setLead })}
              />
            )}
            {lead && (
              <CourseLeadDialog course={data} meant={lead} onClose={() => setLead(undefined)} />
            )}
            {meant && (
              <ChangeDialog course={data} meant={meant} onClose={() => setMeant(undefined)} />
            )}
          </>
        )}
      </div>
    </PageFrame>
  );
}

/** Whoever is in it can be taken out, but for the last facilitator. */
function mayLeave(people: readonly CoursePerson[], { membership, left }: CoursePerson): boolean {
  const staying = people.filter(
    (one) => one.left === undefined && one.until === undefined && one.membership !== membership,
  );
  return left === undefined && staying.some(({ role }) => leads(role));
}
