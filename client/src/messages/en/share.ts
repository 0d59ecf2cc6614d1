/** Showing one's screen to those one is together with. */
export const share = {
  label: 'Your screen',
  start: 'Show my screen…',
  stop: 'Stop showing',
  stopMine: 'Stop showing my screen',
  to: {
    group: 'You are showing your screen to the group.',
    breakout: 'You are showing your screen to your breakout.',
    other: 'You are showing your screen to the other person.',
  },
  may: 'You may show your screen.',
  mayNotHere: 'You may show your screen, but this device cannot. A browser on a computer can.',
  begin: 'Show my screen',
  notNow: 'Not now',
  close: 'Close this message',
  problem: {
    title: 'Your screen could not be shown',
    system:
      'Your computer does not let the browser see the screen. You can allow it in the privacy settings of your computer, under screen recording.',
    other: 'The browser gave no reason. Please try again, or choose another window.',
  },
  said: {
    screen: '{name}’s screen is shown.',
    screenOver: '{name}’s screen is not shown any more.',
    ownScreen: 'Your screen is shown.',
    ownScreenOver: 'Your screen is not shown any more.',
    mayShare: 'You may show your screen.',
  },
  screenOf: '{name}’s screen',
  coming: 'The screen is coming…',
  full: 'Full screen',
  notFull: 'Leave full screen',
  stopNamed: 'Stop showing {name}’s screen',
  allow: 'Let them show their screen',
  disallow: 'No longer let them show their screen',
} as const;
