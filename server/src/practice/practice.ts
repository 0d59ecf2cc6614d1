import { createAccess, type Access } from './access/access.ts';
import { createAgendas, type Agendas } from './agendas/agendas.ts';
import { createReminders, type Reminders } from './appointments/reminder-stop.ts';
import { createArrivals, type Arrivals } from './arrivals/arrivals.ts';
import { createAudit, type Audit } from './audit/audit-trail.ts';
import { createCalendarFeeds, type CalendarFeeds } from './calendar/feed.ts';
import { createLetterDesk, type LetterDesk } from './calendar/letter-desk.ts';
import { createCare, type Care } from './care/care.ts';
import type { PracticeContext } from './core/practice-context.ts';
import { createCourses, type Courses } from './courses/courses.ts';
import { createPlanning, type Planning } from './courses/planning.ts';
import { createDevices, type Devices } from './devices/devices.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import { createLibrary, type Library } from './library/library.ts';
import { createPapers, type Papers } from './papers/papers.ts';
import { createPeople, type People } from './clients/clients.ts';
import { createRecords, type Records } from './records/records.ts';

/** What the practice knows, for the edges and the rooms: one façade an area. */
export interface Practice
  extends
    Access,
    Arrivals,
    Audit,
    CalendarFeeds,
    Care,
    Courses,
    Devices,
    Library,
    Papers,
    People,
    Planning,
    Records,
    Reminders {
  readonly agendas: Agendas;
  readonly letters: LetterDesk;
  readonly desk: Desk;
}

/** The practice over its database. */
export const createPractice = (context: PracticeContext): Practice => ({
  ...createAccess(context),
  ...createArrivals(context),
  ...createAudit(context),
  ...createCalendarFeeds(context),
  ...createCare(context),
  ...createCourses(context),
  ...createDevices(context),
  ...createLibrary(context),
  ...createPapers(context),
  ...createPeople(context),
  ...createPlanning(context),
  ...createRecords(context),
  ...createReminders(context),
  agendas: createAgendas(context),
  letters: createLetterDesk(context),
  desk: createDesk(context),
});
