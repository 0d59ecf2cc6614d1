/** While no facilitator is in the room. */
export const unled = {
  group: {
    title: 'No facilitator is here now.',
    words:
      'The session does not end by itself: you hear and see each other as before. You can stay or leave. A facilitator can come back or end it.',
    back: 'A facilitator is here again.',
  },
  individual: {
    title: 'Your therapist is not here now.',
    words:
      'The session does not end by itself: you can stay or leave. Your therapist can come back or end it.',
    back: 'Your therapist is here again.',
  },
} as const;
