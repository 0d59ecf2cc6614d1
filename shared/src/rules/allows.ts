import type { Can, CommandType } from '../contract/room.ts';

/** A command as far as it matters to who may send it. */
interface Sendable {
  readonly type: CommandType;
  readonly seat?: string | undefined;
}

/** Whether the viewer may send this very command now: as it is, or aimed at its seat. */
export function allows(can: Can, { type, seat }: Sendable): boolean {
  const allowed = can[type];
  if (allowed === undefined || allowed === true) return allowed === true;
  return seat !== undefined && allowed.includes(seat);
}

/** The seats at which the viewer may aim a command of this type now. */
export function targetsOf(can: Can, type: CommandType): readonly string[] {
  const allowed = can[type];
  return allowed === undefined || allowed === true ? [] : allowed;
}
