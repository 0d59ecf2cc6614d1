import type { RoomStep } from '@rapport/shared/contract/audit.ts';
import type { SeatId } from '@rapport/shared/contract/ids.ts';

/** What the audit trail tells of an event: never what was said or written. */
export interface AuditStep {
  readonly action: RoomStep;
  /** Whom it is about. */
  readonly subject: SeatId;
}

/** The step that an event is, for those of its type that are one. */
export type StepOf<E> = (event: E, actor: SeatId | undefined) => AuditStep | undefined;

/** What the audit trail tells of the events of a capability, type by type. */
export type AuditSteps<E extends { type: string }> = {
  readonly [T in E['type']]: StepOf<Extract<E, { type: T }>> | 'none';
};

/** The step of an event that is about its seat. */
export const step =
  (action: RoomStep) =>
  ({ seat: subject }: { readonly seat: SeatId }): AuditStep => ({ action, subject });
