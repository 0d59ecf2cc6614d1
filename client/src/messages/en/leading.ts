/** Where the group stands, always in sight. */
export const now = {
  notStarted: 'Not begun yet',
  finished: 'The agenda is finished',
  paused: 'Paused',
  number: 'Session {number, number} of {of, number}',
} as const;

/** The way on in whatever is being led. */
export const leading = {
  roles: 'Roles',
  rolesNamed: 'Roles that still need a yes: {roles}',
  beginNamed: 'Begin: {title}',
  end: 'End',
  endNamed: 'End the exercise: {title}',
  finishRound: 'Finish the round',
} as const;
