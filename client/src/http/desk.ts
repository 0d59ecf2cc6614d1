import type { CalendarAsked } from '@rapport/shared/contract/calendar.ts';
import type { CourseList } from '@rapport/shared/contract/course.ts';
import type {
  ContactShown,
  DeskCalendar,
  DeskClients,
  KeepContact,
} from '@rapport/shared/contract/desk.ts';
import type { Kept } from '@rapport/shared/contract/revision.ts';
import { call } from './api.ts';

/** The practice's sessions of some days. @throws ApiError */
export const deskCalendar = (body: CalendarAsked): Promise<DeskCalendar> =>
  call('deskCalendar', { body });

/** The courses that a therapist facilitates, a page at a time. @throws ApiError */
export const deskCourses = (person: string, after?: string): Promise<CourseList> =>
  call('deskCourses', { params: { person }, body: { ...(after !== undefined && { after }) } });

/** A therapist's clients, a page at a time. @throws ApiError */
export const deskClients = (
  person: string,
  body: { search: string; after?: string | undefined },
): Promise<DeskClients> => call('deskClients', { params: { person }, body });

/** How a client of a therapist's is reached. @throws ApiError */
export const deskClient = (person: string, client: string): Promise<ContactShown> =>
  call('deskClient', { params: { person, client } });

/** Adds a client of a therapist's. @throws ApiError */
export const deskAddClient = (person: string, client: string, name: string): Promise<void> =>
  call('deskAddClient', { params: { person, client }, body: { name } });

/** Keeps how a client is reached. @throws ApiError `stale` where it was changed meanwhile */
export const deskKeepContact = (person: string, client: string, body: KeepContact): Promise<Kept> =>
  call('deskKeepContact', { params: { person, client }, body });
