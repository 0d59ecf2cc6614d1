import { z } from 'zod';
import { COURSE_LIMITS } from './course-limits.ts';
import { lineOfText } from './text.ts';

/** `PUT /api/people/:person`: adds a client. The page makes the identifier: sent again, it is one. */
export const addClientRequest = z.strictObject({ name: lineOfText(COURSE_LIMITS.name) });

/** Somebody who can be put into a course. */
export interface PersonListed {
  id: string;
  name: string;
  /** Whether they work here: then they facilitate, and sign in. */
  staff: boolean;
  /** Set where they can be asked to lead in a colleague's place. */
  therapist?: true;
  /** Set where they can observe sessions, and have no other part in them. */
  observes?: true;
}

/** `GET /api/people`: who works here, and the clients that the reader may know of; by name. */
export interface PeopleList {
  people: PersonListed[];
  /** The reader's own identifier among them. */
  me: string;
  /** What a new course begins with; empty where the practice has said none. */
  timeZone: string;
}
