/** Completing a sign-in, and one’s own account. */
export const account = {
  show: {
    title: 'Second step',
    words: 'Please type the code that your authenticator app shows now.',
    code: 'Code from the app',
    codeWords: 'Six digits.',
    codeMissing: 'Please type the six digits.',
    recovery: 'Recovery code',
    recoveryWords: 'Ten letters and digits. It works once.',
    recoveryMissing: 'Please type a recovery code.',
    useRecovery: 'I don’t have the app: use a recovery code',
    useApp: 'Use the code from the app',
    submit: 'Go on',
    lost: 'If you have neither, ask an administrator of your practice.',
  },
  setUp: {
    title: 'Set up your second step',
    words:
      'Your practice protects its accounts with a second step after the password: a code from an app on your phone.',
    loading: 'Making your key…',
    app: {
      title: 'Open an authenticator app',
      words: 'Any will do. Many password managers have it built in.',
    },
    scan: {
      title: 'Scan this picture with it',
      picture: 'QR code with your key. The same key stands below as text.',
      key: 'Or type this key into the app',
      copy: 'Copy the key',
      copied: 'Copied',
      copyFailed: 'The browser did not allow copying: select the key and copy it.',
      here: 'The app is on this device: open it',
    },
    type: {
      title: 'Type the code that it shows',
    },
    submit: 'Turn on',
  },
  codes: {
    title: 'Your recovery codes',
    words:
      'If your phone is lost, each of these works once in place of a code from the app. Keep them where your phone is not: on paper, or in a password manager. They are shown only now.',
    list: 'Recovery codes',
    copy: 'Copy all',
    copied: 'Copied',
    copyFailed: 'The browser did not allow copying: select the codes and copy them.',
    download: 'Save as a file',
    file: 'recovery-codes.txt',
    fileHead: 'Recovery codes for {email}, each works once:',
    done: 'I have kept them',
  },
  rule: {
    title: 'Second step when signing in',
    words:
      'Everyone who works here shows a code from an app after the password. Who has not set that up is asked to at once; sessions that go on are not broken off.',
    wordsOff:
      'A password alone is enough, but for colleagues who have set up a second step themselves.',
    turnOn: 'Require it',
    turnOff: 'Stop requiring it',
    on: 'A second step is now required of everyone.',
    off: 'A second step is no longer required.',
    sure: 'Stop requiring a second step?',
    sureWords: 'Whoever learns a colleague’s password can then read what that colleague can.',
  },
} as const;
