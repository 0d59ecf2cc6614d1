import { type DeviceFault, deviceFault, isRefusal } from './device-faults.ts';

/** The two kinds of device that a person is seen and heard by. */
export type InputKind = 'microphone' | 'camera';

/** What came of asking for one: its track, or why there is none. */
export type Opened<Track = MediaStreamTrack> = { track: Track } | { fault: DeviceFault };

/**
 * What is asked for: of each kind any device, or the one of this id; exactly that one, or rather
 * that one.
 */
export type Wanted = Partial<Record<InputKind, { id?: string; exactly?: boolean }>>;

/** The parts of the browser that devices are had from. */
export interface DeviceAccess<Track = MediaStreamTrack> {
  /** `getUserMedia`, giving the tracks by kind. */
  ask(wanted: Wanted): Promise<Partial<Record<InputKind, Track>>>;
  /** Where the permission stands, if the browser tells. */
  permission(kind: InputKind): Promise<PermissionState | undefined>;
}

/**
 * Opens what is wanted, with one question of the browser's for all of it. Where that fails, what
 * does work is opened by itself: a camera that another program holds costs nobody their voice.
 * Whoever has just said no is not asked again. In the place of a device that is to be exactly that
 * one no other is opened.
 */
export async function openDevices<Track>(
  access: DeviceAccess<Track>,
  wanted: Wanted,
): Promise<Partial<Record<InputKind, Opened<Track>>>> {
  const kinds = (['microphone', 'camera'] as const).filter((kind) => wanted[kind]);
  const outcome = await attempt(access, wanted);
  if ('tracks' in outcome) {
    return byKind(kinds, (kind) => {
      const track = outcome.tracks[kind];
      return track === undefined ? { fault: 'not-found' } : { track };
    });
  }
  const { fault } = outcome;
  const again = kinds.length > 1 ? await worthAskingAlone(access, fault, kinds) : [];
  const opened = byKind(kinds, (): Opened<Track> => ({ fault }));
  for (const kind of again) {
    Object.assign(opened, await openDevices(access, { [kind]: wanted[kind] }));
  }
  return opened;
}

async function attempt<Track>(
  access: DeviceAccess<Track>,
  wanted: Wanted,
): Promise<{ tracks: Partial<Record<InputKind, Track>> } | { fault: DeviceFault }> {
  try {
    return { tracks: await access.ask(wanted) };
  } catch (error) {
    return { fault: deviceFault(error) };
  }
}

/** A no to both may be meant for one only; the browser's record of permissions knows. */
async function worthAskingAlone<Track>(
  access: DeviceAccess<Track>,
  fault: DeviceFault,
  kinds: readonly InputKind[],
): Promise<InputKind[]> {
  if (!isRefusal(fault)) return [...kinds];
  const permissions = await Promise.all(kinds.map((kind) => access.permission(kind)));
  const someDenied = permissions.includes('denied');
  return kinds.filter((_, index) => {
    const permission = permissions[index];
    return permission === 'granted' || (permission === 'prompt' && someDenied);
  });
}

const byKind = <Value>(
  kinds: readonly InputKind[],
  value: (kind: InputKind) => Value,
): Partial<Record<InputKind, Value>> =>
  Object.fromEntries(kinds.map((kind) => [kind, value(kind)]));
