import { UnsavedStore } from '../care/unsaved.ts';
import type { CourseDraft } from './course-draft.ts';

/** The course that is being planned, under one key: it outlasts the page it is typed on. */
export const unsavedCourse = new UnsavedStore<CourseDraft>();

/** The key. There is one at a time. */
export const COURSE = 'course';
