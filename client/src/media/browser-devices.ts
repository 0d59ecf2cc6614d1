import type { Devices } from './device-list.ts';
import type { DeviceAccess, InputKind, Wanted } from './device-open.ts';

const one = (wanted: Wanted[InputKind]): MediaTrackConstraints => {
  if (wanted?.id === undefined) return {};
  return { deviceId: wanted.exactly ? { exact: wanted.id } : { ideal: wanted.id } };
};

/** Cameras and microphones of the browser that the page is in. */
export const browserAccess: DeviceAccess = {
  async ask(wanted) {
    const stream = await navigator.mediaDevices.getUserMedia({
      ...(wanted.microphone && { audio: { ...one(wanted.microphone), echoCancellation: true } }),
      ...(wanted.camera && {
        video: { ...one(wanted.camera), width: { ideal: 1280 }, height: { ideal: 720 } },
      }),
    });
    const [microphone] = stream.getAudioTracks();
    const [camera] = stream.getVideoTracks();
    return { ...(microphone && { microphone }), ...(camera && { camera }) };
  },

  async permission(kind) {
    try {
      return (await navigator.permissions.query({ name: kind })).state;
    } catch {
      // Not every browser keeps a record of these two, or lets a page look.
      return undefined;
    }
  },
};

/**
 * All devices as the browser lists them now.
 * @throws where it does not tell
 */
export async function listedDevices(): Promise<Devices> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.map(({ kind, deviceId: id, groupId: group, label }) => ({
    kind,
    id,
    group,
    label,
  }));
}
