/** Quiet signs: reactions, and a moment for oneself. */
export const signals = {
  react: 'React',
  title: 'Without a word',
  kind: {
    heart: 'I’m with you',
    nod: 'Yes',
    same: 'I know that too',
    thanks: 'Thank you',
    glad: 'Glad',
  },
  said: '{name}: {words}.',
  moment: 'I’d like a moment',
  momentWords: 'Everyone sees that nobody should call on you just now. You go on hearing them.',
  back: 'I’m back',
  taking: 'taking a moment',
  label: 'A moment',
  mine: 'You are taking a moment.',
  mineWords: 'Nobody should call on you until you are back.',
} as const;
