/**
 * What a member of staff is in the practice. One can be several: in a practice of one, the
 * therapist is the administrator too. What somebody is in a course (facilitator …) is another thing.
 */
export const STAFF_ROLES = ['administrator', 'therapist', 'assistant', 'supervisor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/**
 * The table of rights: who may do what in the practice as a whole. What belongs to one session or
 * one course (its care sheets, its links, its messages) is for that course's facilitators alone,
 * whatever their role here.
 */
export const RIGHTS = {
  /** To see who works here, and with which role. */
  'staff:see': ['administrator', 'therapist', 'assistant'],
  /** To invite colleagues, change their roles, and end their access. */
  'staff:manage': ['administrator'],
  /** To see how mail is sent and what did not arrive, and to try that again. */
  'mail:manage': ['administrator'],
  /** To see how the server does. */
  'server:see': ['administrator'],
  /** To change what clients are told of the practice, and its crisis numbers. */
  'practice:change': ['administrator', 'therapist'],
  /** To write the papers that clients are asked to sign, and publish new versions of them. */
  'papers:manage': ['administrator', 'therapist'],
  /**
   * To come into rooms in which one has a part, as an observer without any other right: what is seen
   * there is for the room to say. To have these sessions in a calendar of one's own.
   */
  'sessions:come': ['administrator', 'therapist', 'supervisor'],
  /** To see at once which sessions one observes. */
  'sessions:observe': ['supervisor'],
  /**
   * To have a part in sessions and courses other than watching them, and what belongs to it. Whose
   * session it is is asked besides.
   */
  'sessions:lead': ['administrator', 'therapist'],
  /**
   * To schedule in the place of a therapist: to see when the practice's sessions are, plan and change
   * courses, and keep how clients are reached. Nothing of the therapy comes with it.
   */
  'desk:keep': ['assistant'],
  /** To add clients, and plan courses with them. */
  'courses:plan': ['therapist'],
  /** To name a stand-in for a colleague who is away, or hand their course over. */
  'courses:cover': ['administrator'],
  /** To see and change the records of one's own clients: nobody sees those of another's. */
  'clients:keep': ['therapist'],
} as const satisfies Record<string, readonly StaffRole[]>;
export type Right = keyof typeof RIGHTS;

/** Whether somebody with these roles has the right. */
export const may = (roles: readonly StaffRole[], right: Right): boolean =>
  roles.some((role) => (RIGHTS[right] as readonly StaffRole[]).includes(role));
