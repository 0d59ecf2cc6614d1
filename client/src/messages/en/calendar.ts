/** The calendar of whoever facilitates sessions. */
export const calendar = {
  title: 'Calendar',
  views: { label: 'How much is shown', day: 'Day', week: 'Week', month: 'Month' },
  steps: 'Which days',
  today: 'Go to today',
  back: { day: 'The day before', week: 'The week before', month: 'The month before' },
  on: { day: 'The next day', week: 'The next week', month: 'The next month' },
  loading: 'Looking up your sessions…',
  stale: 'The connection is lost. What stands here may be out of date.',
  count: '{count, plural, =0 {No sessions} one {# session} other {# sessions}}',
  /** The name of a day in the month, for who does not see what stands in it. */
  dayNamed: '{day}, {count, plural, =0 {no sessions} one {# session} other {# sessions}}',
  isToday: 'today',
  number: '{number, number} of {of, number}',
  cancelled: 'Cancelled',
  standIn: 'You stand in',
  /** One's own sessions in another calendar. */
  feed: {
    open: 'In another calendar…',
    title: 'Your sessions in another calendar',
    words:
      'The calendar of your phone or computer can follow an address: it shows when your sessions are, as “Appointment”, and changes with them. No course and no person is named. Some calendars look for changes only once a day.',
    make: 'Make an address',
    address: 'Address to subscribe to',
    how: 'In your calendar, choose to subscribe to a calendar by its address.',
    copy: 'Copy address',
    copied: 'Address copied',
    copyFailed: 'Your browser does not allow copying. Select the address and copy it.',
    secret:
      'Whoever has the address sees when your sessions are. If somebody has it who should not, make a new one: the old one ends.',
    renew: 'Make a new address',
    renewed: 'The address before has ended.',
    end: 'End it',
    ended: 'The address has ended. Calendars that followed it show no more sessions.',
    loading: 'Looking for your address…',
  },
};
