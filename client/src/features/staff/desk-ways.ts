/** What of a therapist's an assistant looks at; without a therapist, the practice's calendar. */
export interface DeskPlace {
  readonly therapist: string;
  readonly part?: string | undefined;
  readonly id?: string | undefined;
}

/** The address of a therapist's courses and clients. */
export const deskOf = (therapist: string): string => `/desk/${encodeURIComponent(therapist)}`;

/** The address of a course. */
export const deskCourse = (therapist: string, course: string): string =>
  `${deskOf(therapist)}/courses/${encodeURIComponent(course)}`;

/** The address of a client. */
export const deskClientAt = (therapist: string, client: string): string =>
  `${deskOf(therapist)}/clients/${encodeURIComponent(client)}`;
