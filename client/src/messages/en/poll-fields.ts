/** What a short question to the group is made of, in the room and on the page where it is prepared. */
export const pollFields = {
  which: 'What do you ask?',
  kind: {
    mood: 'A mood, from 0 to 10',
    word: 'One word',
    ready: 'Ready?',
  },
  words: 'In your own words (optional)',
  usual: {
    mood: 'How are you right now?',
    word: 'How are you here, in one word?',
    ready: 'Are you ready to go on?',
  },
  whoSees: 'Who sees the answers?',
  audience: {
    named: 'Everyone here, with names',
    leaders: 'Only facilitators, with names',
    anonymous: 'Everyone here, without names',
  },
} as const;
