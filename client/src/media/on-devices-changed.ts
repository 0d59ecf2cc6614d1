/** Calls back when a device is plugged in or pulled out; gives the way to stop. */
export function onDevicesChanged(listener: () => void): () => void {
  // Absent on pages without https.
  if (!('mediaDevices' in navigator)) return () => undefined;
  const { mediaDevices } = navigator;
  mediaDevices.addEventListener('devicechange', listener);
  return () => mediaDevices.removeEventListener('devicechange', listener);
}
