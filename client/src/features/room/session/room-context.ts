import type { CommandType, RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import { allows } from '@rapport/shared/rules/allows.ts';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { BadLine } from '../../../media/remote-media.ts';
import type { ConnectionSnapshot } from '../../../realtime/room-connection.ts';
import type { RoomSession } from './room-session.ts';

/** The session of the room that is on the page. */
export const RoomContext = createContext<RoomSession | undefined>(undefined);

/** The room's session: commands, media, clock. */
export function useRoom(): RoomSession {
  const room = useContext(RoomContext);
  if (!room) throw new Error('useRoom needs a room around it');
  return room;
}

/**
 * A part of what is known of the connection. `select` picks something that stays the same object
 * while it does not change: a part of the snapshot, or a plain value.
 */
export function useConnection<T>(select: (snapshot: ConnectionSnapshot) => T): T {
  const { connection } = useRoom();
  const read = () => select(connection.getSnapshot());
  return useSyncExternalStore(connection.subscribe, read);
}

/** A part of the view; only for what is shown once there is one. See {@link useConnection}. */
export function useView<T>(select: (view: RoomView) => T): T {
  return useConnection(({ view }) => {
    if (!view) throw new Error('useView needs a view');
    return select(view);
  });
}

/** Whether the viewer may send this command now: as it is, or aimed at this seat. */
export function useCan(type: CommandType, seat?: string): boolean {
  return useView(({ can }) =>
    seat === undefined ? can[type] !== undefined : allows(can, { type, seat }),
  );
}

/**
 * Whether the person takes back something like this, and the room has not heard of it: it holds
 * here already.
 */
export function useTakingBack(isIt: (command: RoomCommand) => boolean): boolean {
  return useConnection(({ takingBack = [] }) => takingBack.some(isIt));
}

/** Whether the viewer may send any of these commands now. */
export function useCanAny(...types: CommandType[]): boolean {
  return useView(({ can }) => types.some((type) => can[type] !== undefined));
}

/** Whether this device is shown as on: as pressed, before the room knows it. */
export function useSwitches() {
  const { switches } = useRoom();
  return useSyncExternalStore(switches.subscribe, switches.getSnapshot);
}

/** What comes from one seat. */
export function useRemote(seat: string) {
  const { remote } = useRoom().media;
  const read = useCallback(() => remote.seat(seat), [remote, seat]);
  return useSyncExternalStore(remote.subscribe, read);
}

/** How what somebody sends reaches the others, the viewer too; `undefined` while that is well. */
export function useBadLine(seat: string): BadLine | undefined {
  const { remote } = useRoom().media;
  return useSyncExternalStore(remote.subscribe, () => remote.seat(seat).line);
}

/** Whether the line brings sound and no pictures. */
export function useSoundAlone(): boolean {
  const { line } = useRoom();
  return useSyncExternalStore(line.subscribe, line.alone);
}

/** Whether the line takes no picture besides the own voice. */
export function useVoiceAlone(): boolean {
  const { uplink } = useRoom();
  return useSyncExternalStore(uplink.subscribe, uplink.alone);
}

/** In which directions sound goes without pictures; in none where it is not said. */
export function useWhatIsAlone(): 'coming' | 'going' | 'both' | undefined {
  const [coming, going] = [useSoundAlone(), useVoiceAlone()];
  if (coming) return going ? 'both' : 'coming';
  return going ? 'going' : undefined;
}

/** The own microphone and camera. */
export function useLocalMedia() {
  const { local } = useRoom().media;
  return useSyncExternalStore(local.subscribe, local.getSnapshot);
}

/** How much of the session passed by while the page slept, ms. */
export function useMissed(): number | undefined {
  const { missed } = useRoom();
  return useSyncExternalStore(missed.subscribe, missed.getSnapshot);
}

/** What sound comes out of. */
export function useSound() {
  const { sound } = useRoom();
  return useSyncExternalStore(sound.subscribe, sound.getSnapshot);
}
