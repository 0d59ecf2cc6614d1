/** What one does for oneself, and what one should know about one's own sound and picture. */
export const bar = {
  label: 'Your controls',
  microphone: 'Mic',
  camera: 'Camera',
  hand: 'Hand',
  handUp: 'Raise hand',
  more: 'More',
  view: 'View',
  palette: 'Commands',
  devices: 'Sound or picture problem',
  recording: 'Recording',
  help: 'Keys',
  leave: 'Leave',
  on: 'on',
  off: 'off',
  mutedByOther: 'Your microphone was turned off by a facilitator. You can turn it on again.',
  hushed:
    'You are not speaking in private any more. Your microphone is off, so that nobody hears what was not meant for them. You can turn it on again.',
  othersSeeYou: 'The others see you, although you do not see yourself.',
  unmute: 'Turn it on',
  interrupted: {
    microphone: {
      title: 'Your microphone is silent at the moment',
      words:
        'A phone call, another app or a mute key, perhaps. The others do not hear you. It comes back by itself.',
      back: 'Your microphone works again.',
    },
    camera: {
      title: 'Your camera shows nothing at the moment',
      words: 'Another app, perhaps. The others do not see you. It comes back by itself.',
      back: 'Your camera works again.',
    },
    again: 'Take it back',
  },
  unreachedTitle: 'Sound and picture do not get through at the moment',
  unreachedWords:
    'The others’ screens say so. It is being tried again by itself. If it stays like this, another network often helps, such as mobile data instead of Wi-Fi.',
  brokenTitle: 'Your voice hardly gets through at the moment',
  brokenWords:
    'The others’ screens say so. It comes back by itself when your line does. If it stays like this, another network often helps, such as mobile data instead of Wi-Fi.',
  missed: {
    title:
      'You were away for {minutes, plural, =0 {less than a minute} one {a minute} other {# minutes}}',
    words:
      'This device, or its browser, had put the session to sleep. Nothing came to you meanwhile, and nothing went from you to the others.',
  },
  alone: {
    coming: {
      title: 'Sound comes alone at the moment',
      words:
        'Pictures do not get through to you, so they are left out to keep the sound whole. They are tried again by themselves; you need do nothing.',
    },
    going: {
      title: 'Your picture is left out at the moment',
      words:
        'Your line is too slow for it, and your voice goes first. Your picture is tried again by itself; you need do nothing.',
    },
    both: {
      title: 'Sound goes alone at the moment',
      words:
        'Your line is too slow for pictures, yours and the others’, so they are left out to keep the sound whole. They are tried again by themselves; you need do nothing.',
    },
  },
  report: {
    words:
      'For support: how well the line works, in numbers. No names, no links, no addresses, and nothing of what is said.',
    copy: 'Copy a report',
    copied: { yes: 'Copied. Paste it where you write to support.', no: 'It could not be copied.' },
  },
  keyTurnsOff: 'Keys turn it off, never on. Please press the button.',
  keysRest: 'Keys rest for three seconds after writing. Then press {key} again.',
  understood: 'All right',
  lookAtDevices: 'Choose another device',
} as const;
