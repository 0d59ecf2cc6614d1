/** What one does for oneself, and what one should know about one's own sound and picture. */
export const bar = {
  label: 'Your controls',
  microphone: 'Microphone',
  camera: 'Camera',
  hand: 'Hand',
  handUp: 'Raise hand',
  more: 'More',
  view: 'View',
  palette: 'Do something…',
  devices: 'Devices',
  recording: 'Recording',
  help: 'Keys and help',
  leave: 'Leave',
  on: 'on',
  off: 'off',
  mutedByOther: 'Your microphone was turned off by a facilitator. You can turn it on again.',
  othersSeeYou: 'The others see you, although you do not see yourself.',
  unmute: 'Turn it on',
  interruptedTitle: 'Something else has your microphone at the moment',
  interruptedWords:
    'A phone call, perhaps, or another app. The others do not hear you. It comes back by itself.',
  interruptedAgain: 'Take it back',
  unreachedTitle: 'Sound and picture do not get through at the moment',
  unreachedWords:
    'The others’ screens say so. It is being tried again by itself. If it stays like this, another network often helps, such as mobile data instead of Wi-Fi.',
  understood: 'All right',
  lookAtDevices: 'Choose another device',
} as const;
