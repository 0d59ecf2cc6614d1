import type { DeviceFault } from '../../media/device-faults.ts';

type FaultWords = { title: string; words: string };

/** Camera, microphone and speaker: choosing them, trying them, and what can be wrong. */
export const devices = {
  title: 'Camera and sound',
  /** For who has no voice in the session. */
  observing: {
    title: 'Camera and speaker',
    why: 'Everyone in the session sees who observes it, so this page needs your camera. Nobody hears you, and your microphone is not used. Your browser will ask you in a moment. Please choose “Allow”.',
    turnOn: 'Turn on the camera',
    without: 'Go on without it',
    withoutWords: 'You can turn it on later.',
  },
  why: 'So that the others can see and hear you, this page needs your camera and microphone. Your browser will ask you in a moment. Please choose “Allow”.',
  turnOn: 'Turn on camera and microphone',
  waiting: 'Please answer your browser’s question',
  waitingWords: 'It is shown at the top or in the middle of the screen. Choose “Allow”.',
  without: 'Go on without both',
  enter: 'Join the session',
  enterByAudio: 'Join with sound only',
  enterSilently: 'Join to watch and listen',
  tried: 'Done',
  promise: 'Nobody sees or hears you before you are in the room.',
  withoutWords: 'You can watch and listen, and turn them on later.',
  preview: 'Your camera’s picture, as in a mirror',
  cameraOff: 'Your camera is off',
  microphone: 'Microphone',
  camera: 'Camera',
  speaker: 'Speaker',
  level: 'Your microphone',
  levelHint: 'Say a few words. The bar moves when your microphone hears you.',
  levelHeard: 'Your microphone works.',
  test: 'Play a test sound',
  testPlaying: 'Playing…',
  testHint: 'Did you hear two soft tones? If not, turn up the volume.',
  testFailed: 'This device played no sound. Please turn up its volume and try again.',
  unnamedMicrophone: 'Microphone {number, number}',
  unnamedCamera: 'Camera {number, number}',
  unnamedSpeaker: 'Speaker {number, number}',
  standard: 'Same as this device',
  goOnByAudio: 'You can join all the same: the others will hear you.',
  goOnBySight: 'You can join all the same: the others will see you, and you hear everyone.',
  goOnWatching: 'You can join all the same, to watch and listen.',
  /** A device that went away or changed by itself. Names are as the system gives them. */
  gone: {
    named: '{names} {count, plural, one {is} other {are}} gone',
    unnamed: {
      sound: 'What you heard the others through is gone',
      microphone: 'Your microphone is gone',
      camera: 'Your camera is gone',
    },
    stopped: {
      microphone: 'Your microphone has stopped',
      camera: 'Your camera has stopped',
    },
    movedInput: {
      microphone: 'Your microphone would be {name} now',
      camera: 'Your camera would be {name} now',
    },
    moved: 'Sound would come out of {name} now',
    movedSomewhere: 'Sound would come out of another device now',
    unusable: 'The speaker you chose cannot be used now',
    off: {
      sound: 'The sound is off, so that nobody near you hears it.',
      microphone: 'Your microphone is off. The others do not hear you.',
      camera: 'Your camera is off. The others do not see you.',
    },
    playThrough: 'Play it through {name}',
    play: 'Turn the sound on',
    turnOn: 'Turn on {name}',
    choose: 'Choose another',
    leaveOff: 'Leave it off',
  },
  added: {
    inUse: 'Sound comes out of {name} now',
    there: '{name} is connected',
    still: 'Sound still comes out of {name}.',
    use: 'Use {name}',
    microphone: 'Your microphone is {name} now',
    both: 'You hear and speak through {name} now',
    known: 'All right',
  },
  backdrop: {
    label: 'Behind you',
    words: 'Your picture is changed here on your device, before it is sent.',
    none: 'Your room',
    blur: 'Blurred',
    linen: 'Linen wall',
    sage: 'Sage wall',
    evening: 'Dark wall',
    'backdrop-slow': {
      title: 'Your camera is off, so that your room stays hidden',
      words: 'This device is too slow to hide what is behind you.',
    },
    'backdrop-failed': {
      title: 'Your camera is off, so that your room stays hidden',
      words: 'What is behind you could not be hidden on this device.',
    },
    showRoom: 'Turn it on and show my room',
  },
  inBrowser: {
    chrome:
      'Press the icon to the left of the address at the top of the window, set camera and microphone to “Allow”, then try again.',
    'chrome-android':
      'Press the icon to the left of the address, then “Permissions”, and allow camera and microphone. Then try again.',
    firefox:
      'Press the crossed-out camera or microphone beside the address, take the block away, then try again.',
    safari:
      'In the menu bar choose Safari, then “Settings for this website”, and allow camera and microphone. Then try again.',
    'safari-ios':
      'Press “aA”, or the sign at the left of the address, then “Website Settings”, and allow camera and microphone. Then try again.',
    'other-ios':
      'Open the settings of your phone, look for this browser in the list of apps, and allow camera and microphone. Then try again.',
    other:
      'Look in your browser’s settings for this website, allow camera and microphone, then try again.',
  },
  fault: {
    both: {
      denied: {
        title: 'The browser does not let this page use your camera and microphone',
        words: 'Perhaps “Block” was pressed, now or another time. {howTo}',
      },
      dismissed: {
        title: 'The question was closed without an answer',
        words: 'Please try again and choose “Allow”.',
      },
      'denied-by-system': {
        title: 'This device does not let the browser use camera and microphone',
        words:
          'Open the settings of your phone or computer, look for “Privacy”, and allow your browser to use camera and microphone. Then try again.',
      },
      'not-found': {
        title: 'No camera and no microphone was found',
        words: 'If you have a headset or a camera, please plug it in. This page notices by itself.',
      },
      'in-use': {
        title: 'Camera and microphone are taken by another program',
        words: 'Please close other video programs and browser tabs, then try again.',
      },
      gone: {
        title: 'The devices you chose are not there any more',
        words: 'Please choose others, or try again.',
      },
      insecure: {
        title: 'This page was opened without encryption',
        words:
          'Browsers allow camera and microphone only on addresses that begin with https. Please ask the practice for the right link.',
      },
      unsupported: {
        title: 'This browser cannot use camera and microphone',
        words:
          'Please open your link in the newest Firefox, Chrome, Edge or Safari. Browsers inside other apps often cannot do it.',
      },
      unknown: {
        title: 'Camera and microphone did not start',
        words: 'Please try again. If it stays like this, restarting the device often helps.',
      },
    },
    microphone: {
      denied: {
        title: 'The browser does not let this page use your microphone',
        words: 'Perhaps “Block” was pressed, now or another time. {howTo}',
      },
      dismissed: {
        title: 'The question was closed without an answer',
        words: 'Please try again and choose “Allow”.',
      },
      'denied-by-system': {
        title: 'This device does not let the browser use the microphone',
        words:
          'Open the settings of your phone or computer, look for “Privacy”, then “Microphone”, and allow your browser. Then try again.',
      },
      'not-found': {
        title: 'No microphone was found',
        words: 'If you have a headset, please plug it in. This page notices by itself.',
      },
      'in-use': {
        title: 'The microphone is taken by another program',
        words: 'Please close other video programs and browser tabs, then try again.',
      },
      gone: {
        title: 'The microphone you chose is not there any more',
        words: 'Please choose another one, or try again.',
      },
      insecure: {
        title: 'This page was opened without encryption',
        words:
          'Browsers allow a microphone only on addresses that begin with https. Please ask the practice for the right link.',
      },
      unsupported: {
        title: 'This browser cannot use a microphone',
        words: 'Please open your link in the newest Firefox, Chrome, Edge or Safari.',
      },
      unknown: {
        title: 'The microphone did not start',
        words: 'Please try again. If it stays like this, restarting the device often helps.',
      },
    },
    camera: {
      denied: {
        title: 'The browser does not let this page use your camera',
        words: 'Perhaps “Block” was pressed, now or another time. {howTo}',
      },
      dismissed: {
        title: 'The question was closed without an answer',
        words: 'Please try again and choose “Allow”.',
      },
      'denied-by-system': {
        title: 'This device does not let the browser use the camera',
        words:
          'Open the settings of your phone or computer, look for “Privacy”, then “Camera”, and allow your browser. Then try again.',
      },
      'not-found': {
        title: 'No camera was found',
        words: 'If you have one, please plug it in. This page notices by itself.',
      },
      'in-use': {
        title: 'The camera is taken by another program',
        words: 'Please close other video programs and browser tabs, then try again.',
      },
      gone: {
        title: 'The camera you chose is not there any more',
        words: 'Please choose another one, or try again.',
      },
      insecure: {
        title: 'This page was opened without encryption',
        words:
          'Browsers allow a camera only on addresses that begin with https. Please ask the practice for the right link.',
      },
      unsupported: {
        title: 'This browser cannot use a camera',
        words: 'Please open your link in the newest Firefox, Chrome, Edge or Safari.',
      },
      unknown: {
        title: 'The camera did not start',
        words: 'Please try again. If it stays like this, restarting the device often helps.',
      },
    },
  },
} as const satisfies {
  fault: Record<'both' | 'microphone' | 'camera', Record<DeviceFault, FaultWords>>;
  [key: string]: unknown;
};
