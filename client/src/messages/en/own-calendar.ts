/** A client's own calendar, on their page. */
export const ownCalendar = {
  title: 'In your calendar',
  words:
    'Each entry is called “Appointment” and has your practice’s name and number. It names no group and no other person.',
  loading: 'Looking up your calendar…',
  once: 'Add the dates ahead',
  onceWords: 'Opens in the calendar of this device. What changes later is not in it.',
  follow: 'Follow the dates',
  followWords: 'Your calendar then looks for changes by itself, on most devices a few times a day.',
  address: 'Address to follow in another calendar',
  copy: 'Copy the address',
  copied: 'Copied',
  copyFailed: 'Copying did not work here. Mark the address and copy it by hand.',
  secret:
    'The address is yours alone: whoever has it sees when you have appointments. It ends when your practice renews or withdraws your link.',
} as const;
