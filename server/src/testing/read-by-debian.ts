import { execFileSync } from 'node:child_process';

const READER = `
import json, sys
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
def attendees(event):
    found = event.get('attendee', [])
    return found if isinstance(found, list) else [found]
print(json.dumps({
    'method': calendar.get('method'),
    'events': [{
        'uid': str(e['uid']), 'start': e['dtstart'].dt.isoformat(), 'end': e['dtend'].dt.isoformat(),
        'stamp': e['dtstamp'].dt.isoformat(), 'sequence': int(e['sequence']),
        'summary': str(e['summary']), 'description': str(e['description']),
        'attendees': [str(a) for a in attendees(e)], 'names': [str(a.params['cn']) for a in attendees(e)],
        'organizer': str(e['organizer']) if 'organizer' in e else None,
    } for e in calendar.walk('vevent')],
}))
`;

/**
 * What an independent reader makes of a calendar. `npm test` installs Debian's python3-icalendar; without
 * it this fails and says so: a calendar that only we can read is worth nothing.
 */
export function readByDebian(text: string): unknown {
  try {
    const read = execFileSync('/usr/bin/python3', ['-c', READER], {
      input: text,
      encoding: 'utf8',
    });
    return JSON.parse(read);
  } catch (cause) {
    throw new Error('not read: apt-get install python3-icalendar', { cause });
  }
}
