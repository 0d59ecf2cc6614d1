import type { ChangeCourse } from '@rapport/shared/contract/course-change.ts';
import type {
  CourseDetail,
  KeptCourse,
  PlanCourse,
  PlannedDates,
  PreviewCourse,
} from '@rapport/shared/contract/course.ts';
import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import type { PeopleList } from '@rapport/shared/contract/people.ts';
import { createContext, useContext } from 'react';
import {
  addClient,
  changeCourse,
  courseDetail,
  peopleList,
  planCourse,
  previewChange,
  previewCourse,
} from '../../../http/courses.ts';
import { PEOPLE } from './course-keys.ts';

/** A course, and what it has agreed on where that is for the reader. */
export type ShownCourse = DeskCourse & Partial<Pick<CourseDetail, 'pact'>>;

/** How the pages of courses reach the server: for one's own courses, or in a therapist's place. */
export interface CourseCalls {
  /** The address of the list of courses; a course's own stands below it. */
  readonly home: string;
  /** Whether the reader settles who facilitates, stands in and watches. */
  readonly settlesLead: boolean;
  /** The key of who can be put into a course. */
  readonly peopleKey: readonly string[];
  readonly people: () => Promise<PeopleList>;
  readonly addClient: (person: string, name: string) => Promise<void>;
  readonly course: (course: string) => Promise<ShownCourse>;
  readonly previewCourse: (plan: PreviewCourse) => Promise<PlannedDates>;
  readonly planCourse: (course: string, plan: PlanCourse) => Promise<KeptCourse>;
  readonly previewChange: (course: string, change: ChangeCourse) => Promise<PlannedDates>;
  readonly changeCourse: (course: string, change: ChangeCourse) => Promise<KeptCourse>;
}

const OWN: CourseCalls = {
  home: '/courses',
  settlesLead: true,
  peopleKey: PEOPLE,
  people: peopleList,
  addClient,
  course: courseDetail,
  previewCourse,
  planCourse,
  previewChange,
  changeCourse,
};

/** How the pages below it reach the server. */
export const CourseCallsContext = createContext(OWN);

/** How this page reaches the server. */
export const useCourseCalls = (): CourseCalls => useContext(CourseCallsContext);
