import type { SeatId } from '@rapport/shared/contract/ids.ts';
import { CAPABILITIES } from './capabilities.ts';
import type { AuditStep, StepOf } from './core/audit-steps.ts';
import type { RoomEvent } from './core/state.ts';
import { roomEvent } from './room.ts';

/** What each type of event is a step of, as the capabilities say. */
const STEPS: ReadonlyMap<unknown, StepOf<RoomEvent>> = new Map(
  Object.values(CAPABILITIES).flatMap(({ auditSteps }) =>
    auditSteps === 'none'
      ? []
      : Object.entries<unknown>(auditSteps).flatMap(([type, stepOf]) =>
          stepOf === 'none' ? [] : [[type, stepOf as StepOf<RoomEvent>] as const],
        ),
  ),
);

/**
 * The step that the audit trail tells of an event; nothing where it tells nothing of it.
 * @param event as it is stored
 * @param actor whose command it came from
 */
export function auditStepOf(event: unknown, actor: SeatId | undefined): AuditStep | undefined {
  if (typeof event !== 'object' || event === null || !('type' in event)) return undefined;
  // Nearly all that happens in a room is something else, and is not parsed.
  const stepOf = STEPS.get(event.type);
  if (!stepOf) return undefined;
  const { data } = roomEvent.safeParse(event);
  return data && stepOf(data, actor);
}
