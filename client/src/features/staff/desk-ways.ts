/** The address of a therapist's courses and clients. */
export const deskOf = (therapist: string): string => `/desk/${encodeURIComponent(therapist)}`;

/** The address of a course. */
export const deskCourse = (therapist: string, course: string): string =>
  `${deskOf(therapist)}/courses/${encodeURIComponent(course)}`;

/** The address of a client. */
export const deskClientAt = (therapist: string, client: string): string =>
  `${deskOf(therapist)}/clients/${encodeURIComponent(client)}`;
