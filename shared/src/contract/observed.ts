import type { Format, SessionKind } from './practice.ts';

/** A session that the reader observes. Of its members nothing is told before it. */
export interface ObservedSession {
  id: string;
  title: string;
  number: number;
  of: number;
  kind: SessionKind;
  format: Format;
  startsAt: string;
  timeZone: string;
  minutes: number;
  facilitators: string[];
}

/** `GET /api/observed-sessions`: the sessions of the courses whose observer the reader is. */
export interface ObservedSessions {
  now: string;
  /** Those that go on or are due. */
  present: ObservedSession[];
  /** Those to come of the next weeks, the next first. */
  coming: ObservedSession[];
  /** Those of the last weeks, the newest first. */
  past: ObservedSession[];
}
