import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { auditStepOf } from '../../room/audit-steps.ts';
import type { AuditStep } from '../../room/core/audit-steps.ts';
import type { StreamEvent } from '../core/stream-event.ts';

/** A step in a room, as it is entered. */
export interface EnteredStep extends AuditStep {
  readonly seq: number;
  readonly at: number;
  readonly actor: SeatId | undefined;
}

/** The steps that the audit trail tells of, out of the events of a room. */
export const stepsIn = (events: readonly StreamEvent[]): EnteredStep[] =>
  events.flatMap(({ seq, at, actor, event }) => {
    const step = auditStepOf(event, actor);
    return step ? [{ seq, at, actor, ...step }] : [];
  });
