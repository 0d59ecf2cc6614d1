import { UnsavedStore } from '../care/unsaved.ts';
import type { CourseDraft } from './course-draft.ts';

/** Courses that are being planned, by where they will be listed: they outlast the page they are typed on. */
export const unsavedCourse = new UnsavedStore<CourseDraft>();
