/** The steps that the audit trail is told of by the events of a room. */
export const ROOM_STEPS = [
  // The steps of care
  'help-called',
  'help-call-opened',
  'help-call-ended',
  'help-seen',
  'help-shown',
  'help-escalated',
  'side-room-opened',
  'side-room-entered',
  'side-room-left',
  'whereabouts-given',
  // Who came into a room through whom, and who was sent out
  'admitted',
  'removed',
  // Devices that showed somebody's link while another one had the seat
  'new-device-knocked',
  'new-device-admitted',
  'new-device-declined',
  'new-device-disowned',
  'seat-taken-by-sign-in',
] as const;
export type RoomStep = (typeof ROOM_STEPS)[number];

/** What the practice enters by itself. */
type PracticeStep =
  // Care sheets, crisis lines and the practice's profile
  | 'care-sheet-read'
  | 'care-sheet-changed'
  | 'crisis-lines-changed'
  | 'practice-changed'
  // A call for help was shown to staff outside the room, or seen by them
  | 'help-staff-told'
  | 'help-staff-seen'
  // They lacked a paper or an answer, and were let in with a reason
  | 'reason-given'
  // A client has told that they take a signature back, and a facilitator has entered it
  | 'withdrawal-entered'
  // The agenda of a session was prepared before it
  | 'agenda-prepared';

/**
 * All that the audit trail tells of. Nothing else is ever written into it, and no words of anybody's
 * but the reasons of facilitators: what was done, by whom, about whom, when.
 */
export type AuditAction = RoomStep | PracticeStep;

/** One entry as the session's facilitators read it. */
export interface AuditEntry {
  id: string;
  /** ISO 8601. */
  at: string;
  action: AuditAction;
  /** The name of who did it; nobody where the room did it by itself, or they are known no more. */
  by?: string;
  /** The name of the person whom it was about. */
  about?: string;
  /** In the words of who did it. */
  reason?: string;
}

/** `GET /api/sessions/:id/audit`, for the session's facilitators: the newest last. */
export interface AuditTrail {
  entries: AuditEntry[];
  /** There are older ones than those shown. */
  more: boolean;
}
