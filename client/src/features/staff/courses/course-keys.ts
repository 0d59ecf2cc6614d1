/** The courses that one facilitates. */
export const COURSES = ['courses'] as const;

/** All of a course. */
export const courseKey = (id: string) => ['course', id] as const;

/** The courses of a colleague, as administrators see them. */
export const coverKey = (person: string) => ['cover', person] as const;

/** Who can be put into a course. */
export const PEOPLE = ['people'] as const;
