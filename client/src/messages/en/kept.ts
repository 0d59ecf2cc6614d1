/** What one was writing when its field went away. */
export const kept = {
  label: 'What you were writing',
  gone: {
    poll: 'The question was closed',
    question: 'Another question has been asked',
    item: 'This item of the agenda cannot be changed now',
    tie: 'Your circle cannot be changed now',
    about: 'This observer cannot be asked about now',
    whisper: 'You cannot whisper now',
    whereabouts: 'Nobody has been told where you are',
    line: 'The breakouts are closed',
    message: 'You cannot write there now',
    board: 'The board has been put away',
  },
  had: 'You were writing this. Nobody has read it:',
  send: 'Send to your therapist',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Select the words and copy them yourself.',
  letGo: 'Discard it',
} as const;
