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
    whereabouts: 'Where you are has not been told',
    line: 'The breakouts are closed',
    message: 'You cannot write there now',
    board: 'The board has been put away',
  },
  had: 'You had written, and nobody has read:',
  send: 'Send to your therapist',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Select the words and copy them yourself.',
  letGo: 'Let it go',
} as const;
