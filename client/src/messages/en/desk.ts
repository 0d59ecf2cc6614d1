/** What assistants see: when sessions are, and how clients are reached. */
export const desk = {
  whose: 'Whose sessions',
  everyone: 'All therapists',
  open: 'Courses and clients of {name}',
  back: 'To the calendar of the practice',
  loading: 'Looking it up…',
  title: '{name}: courses and clients',
  gone: {
    title: 'No therapist here',
    words: 'Nobody of this name works here as a therapist. Go back and choose somebody else.',
  },
  courses: {
    title: 'Courses',
    plan: 'Plan a course',
    none: 'No courses yet. Plan one, and copy each client’s link from its page.',
    more: 'Show more courses',
  },
  clients: {
    title: 'Clients',
    words:
      'Those who wait or are in therapy. You see how they are reached, and nothing else of their record.',
    search: 'Find a client by name or email address',
    none: 'No clients found.',
    more: 'Show more clients',
  },
  contact: {
    title: 'How to reach them',
    words: 'Their therapist sees what you change.',
    save: 'Save',
    saved: 'Saved: how to reach {name}.',
    stale: 'Somebody has changed this meanwhile',
    theirs: 'How it is now',
  },
};
