/** Who is signed in. */
export const ME = ['me'] as const;

/** Today's sessions. */
export const SESSIONS = ['sessions'] as const;

/** The sessions that the reader observes. */
export const OBSERVED = ['observed'] as const;

/** The sessions of some days. */
export const CALENDAR = ['calendar'] as const;

/** The address of one's own calendar. */
export const CALENDAR_FEED = ['calendar-feed'] as const;

/** What assistants see of the practice's sessions, and of therapists' clients. */
export const DESK_CALENDAR = ['desk-calendar'] as const;
export const DESK_CLIENTS = ['desk-clients'] as const;

/** The crisis lines of the practice. */
export const CRISIS_LINES = ['crisis-lines'] as const;

/** One's clients, however they are listed. */
export const CLIENTS = ['clients'] as const;

/** The papers of the practice, however they are asked for. */
export const PAPERS = ['papers'] as const;

/** What a course asks its members to sign. */
export const coursePapersKey = (course: string) => ['course-papers', course] as const;
