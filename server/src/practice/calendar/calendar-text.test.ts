import { describe, expect, it } from 'vitest';
import { readByDebian } from '../../testing/read-by-debian.ts';
import { calendarText, eventUid, type CalendarEvent } from './calendar-text.ts';

const PRACTICE = { name: 'Linden, Birch; “Elm”', phone: '+1 403 555 0123' };
const EVENT: CalendarEvent = {
  uid: eventUid('s1', 'm1', 'rapport.example'),
  sequence: 2,
  at: Date.parse('2026-11-03T18:00:00-06:00'),
  minutes: 90,
  changedAt: Date.parse('2026-10-01T09:30:15.250Z'),
};
const TO_ALDER = {
  method: 'REQUEST',
  organizer: { name: 'Linden', address: 'office@practice.example' },
  attendee: { name: 'Alder "Al" 漢', address: 'alder@client.example' },
} as const;
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe('a calendar', () => {
  it('[IC2] is one event in UTC, without zone and repetition, for one person', () => {
    const text = unfolded(calendarText([EVENT], PRACTICE, TO_ALDER));
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Rapport//Appointments//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      `UID:${EVENT.uid}`,
      'DTSTAMP:20261001T093015Z',
      'DTSTART:20261104T000000Z',
      'DTEND:20261104T013000Z',
      'SEQUENCE:2',
      'STATUS:CONFIRMED',
      'SUMMARY:Appointment',
      'DESCRIPTION:Linden\\, Birch\\; “Elm”\\n+1 403 555 0123',
      'CLASS:PRIVATE',
      'TRANSP:OPAQUE',
      'ORGANIZER;CN="Linden":mailto:office@practice.example',
      'ATTENDEE;CN="Alder Al 漢";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:alder@client.example',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('[IC3] that is cancelled says so in its method and in its state', () => {
    const cancel = { ...TO_ALDER, method: 'CANCEL' } as const;
    const text = calendarText([{ ...EVENT, cancelled: true }], PRACTICE, cancel);
    expect(text).toContain('\r\nMETHOD:CANCEL\r\n');
    expect(text).toContain('\r\nSTATUS:CANCELLED\r\n');
  });

  it('[IC2] two people of one session have nothing in common in their calendars', () => {
    const uids = ['m1', 'm2'].map((membership) => eventUid('s1', membership, 'rapport.example'));
    expect(new Set(uids).size).toBe(2);
    expect(eventUid('s1', 'm1', 'rapport.example')).toBe(uids[0]);
  });

  it('[IC4] reads the same in Debian’s python3-icalendar', () => {
    const feed = [EVENT, { ...EVENT, uid: eventUid('s2', 'm1', 'rapport.example'), sequence: 0 }];
    expect(readByDebian(calendarText([EVENT], PRACTICE, TO_ALDER))).toEqual({
      method: 'REQUEST',
      events: [
        {
          uid: EVENT.uid,
          start: '2026-11-04T00:00:00+00:00',
          end: '2026-11-04T01:30:00+00:00',
          stamp: '2026-10-01T09:30:15+00:00',
          sequence: 2,
          summary: 'Appointment',
          description: `${PRACTICE.name}\n${PRACTICE.phone}`,
          attendees: ['mailto:alder@client.example'],
          names: ['Alder Al 漢'],
          organizer: 'mailto:office@practice.example',
        },
      ],
    });
    expect(readByDebian(calendarText(feed, PRACTICE))).toMatchObject({
      method: null,
      events: [
        { uid: EVENT.uid, attendees: [], organizer: null },
        { uid: feed[1]?.uid, sequence: 0 },
      ],
    });
  });
});
