/** Who works in the practice. */
export const team = {
  title: 'Team',
  words: 'Who works in the practice, and what they can do.',
  loading: 'Looking up who works here…',
  roles: {
    administrator: 'Administrator',
    therapist: 'Therapist',
  },
  rolesWords: {
    administrator: 'Invites colleagues and changes the practice.',
    therapist: 'Plans courses and facilitates their sessions.',
  },
  you: 'You',
  closed: 'Cannot sign in',
  invited: 'Invited',
  until: 'The link works until {date}.',
  invite: {
    open: 'Invite a colleague',
    title: 'Invite a colleague',
    words: 'You get a link to hand to them. Nothing is sent.',
    name: 'Name',
    nameMissing: 'Please type the name.',
    email: 'Email address',
    emailMissing: 'Please type the email address.',
    roles: 'What they are here',
    rolesMissing: 'Please tick at least one.',
    submit: 'Make the link',
  },
  password: {
    open: 'Link for a new password',
    openWords: 'For who has lost theirs',
  },
  link: {
    title: 'The link for {name}',
    words: {
      invitation: 'Hand it to {name}. It works once, for seven days, and is shown only now.',
      password: 'Hand it to {name} alone. It works once, for a day, and is shown only now.',
    },
    label: 'Link for {name}',
    copy: 'Copy link',
    copied: 'Copied',
    copyFailed: 'The browser did not allow copying: select the link and copy it.',
    done: 'Done',
  },
  more: 'More for {name}',
  change: {
    open: 'Change roles',
    title: 'What {name} is here',
    save: 'Save',
    done: 'Saved: what {name} is here.',
  },
  end: {
    open: 'End access',
    openWords: 'They are signed out everywhere at once',
    title: 'End the access of {name}?',
    words:
      '{name} is signed out everywhere at once, and leaves any room they are in. Sessions that {name} facilitates stay planned. You can give the access back at any time.',
    confirm: 'End access',
    done: '{name} can no longer sign in.',
  },
  again: {
    open: 'Give access back',
    done: '{name} can sign in again.',
  },
  withdraw: {
    open: 'Take the invitation back',
    done: 'The invitation of {name} is taken back.',
  },
  renew: { open: 'Make a new link', openWords: 'The old one stops working' },
} as const;
