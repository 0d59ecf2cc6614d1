/** How a practice and its colleagues begin: setting up, and joining by an invitation. */
export const entry = {
  setUp: {
    title: 'Set up your practice',
    words:
      'This makes the practice and you as its administrator. Everything here can be changed later.',
    practice: {
      title: 'Your practice',
      name: 'Name of the practice',
      nameWords: 'As your clients know it.',
      nameMissing: 'Please type the name of the practice.',
      country: 'Country',
      timeZone: 'Time zone',
      phone: 'Telephone in an emergency',
      phoneWords: 'Clients see it under “If you need help now”. Leave it empty if nobody answers.',
    },
    you: 'You',
    alsoTherapist: 'I am a therapist too',
    alsoTherapistWords: 'Then you can facilitate sessions yourself.',
    submit: 'Set up the practice',
    demo: 'The demo practice of invented people is put away.',
    over: 'On the machine that Rapport runs on, start it once more for a new link, or sign in.',
  },
  invitation: {
    title: 'Join {practice}',
    titleNameless: 'Join your practice',
    words: 'You were invited as {roles}. You will sign in as {email}.',
    submit: 'Join',
    loading: 'Looking up your invitation…',
  },
  newPassword: {
    title: 'Choose a new password',
    words:
      '{name}, you sign in as {email}. Everywhere that you are signed in now, you are signed out.',
    submit: 'Save the password',
    loading: 'Looking up your link…',
  },
  newAddress: {
    title: 'Your new email address',
    words: 'Once you press the button, you sign in with {email}. Other devices are signed out.',
    submit: 'Use this address',
    loading: 'Looking up your link…',
  },
  reminders: {
    asked: {
      title: 'Reminders of your appointments',
      words:
        'Where the practice reminds its clients, you are reminded by mail before each appointment.',
    },
    off: {
      title: 'Your reminders are stopped',
      words:
        'Your appointments stay as they are. The practice still writes to you when a date changes.',
    },
    on: {
      title: 'You get reminders again',
      words:
        'Where the practice reminds its clients, you are reminded by mail before each appointment.',
    },
    stop: 'Stop the reminders',
    again: 'Send them again',
  },
  account: {
    name: 'Your name',
    nameWords: 'As your clients and colleagues see it.',
    nameMissing: 'Please type your name.',
    email: 'Email address',
    emailWords: 'You sign in with it.',
    emailMissing: 'Please type your email address.',
    password: 'Password',
    passwordWords: 'At least {min, number} characters. Several words are good.',
    passwordShort: 'Please use at least {min, number} characters.',
    show: 'Show the password',
  },
  signIn: 'Go to sign in',
} as const;
