import type { DeviceAccess, InputKind, Wanted } from './device-open.ts';

/** A device to choose; the label is empty until the browser trusts the page with it. */
export interface DeviceOption {
  id: string;
  label: string;
}

/** The devices there are, by kind. */
export interface DeviceLists {
  microphones: readonly DeviceOption[];
  cameras: readonly DeviceOption[];
  speakers: readonly DeviceOption[];
}

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

/** All devices as the browser lists them now; none where it does not tell. */
export async function listDevices(): Promise<DeviceLists> {
  let devices: MediaDeviceInfo[] = [];
  try {
    devices = await navigator.mediaDevices.enumerateDevices();
  } catch {
    // Some privacy settings refuse; one can go on with the devices as they are set.
  }
  const of = (kind: MediaDeviceKind): DeviceOption[] =>
    devices
      .filter((device) => device.kind === kind && device.deviceId !== '')
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  return { microphones: of('audioinput'), cameras: of('videoinput'), speakers: of('audiooutput') };
}
