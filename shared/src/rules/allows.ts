import type { Can, CommandType } from '../contract/room.ts';

/** A command as far as it matters to who may send it. */
interface Sendable {
  readonly type: CommandType;
  readonly seat?: string | undefined;
  /** Where it is aimed at several. */
  readonly seats?: readonly string[] | undefined;
}

/** Whether the viewer may send this very command now: as it is, or aimed at its seats. */
export function allows(can: Can, command: Sendable): boolean {
  const allowed = can[command.type];
  return allowed !== undefined && isWithin(allowed, command);
}

/** Whether a command is aimed at one of the seats at which it may be: at any, where it is `true`. */
export const isWithin = (
  allowed: true | readonly string[],
  { seat, seats = seat === undefined ? [] : [seat] }: Sendable,
): boolean => allowed === true || seats.some((one) => allowed.includes(one));

/** The seats at which the viewer may aim a command of this type now. */
export function targetsOf(can: Can, type: CommandType): readonly string[] {
  const allowed = can[type];
  return allowed === undefined || allowed === true ? [] : allowed;
}
