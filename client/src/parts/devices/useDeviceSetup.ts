import { useEffect, useState, useSyncExternalStore } from 'react';
import { DeviceSetup, type DeviceSetupState } from '../../media/devices.ts';

/**
 * A check of the devices that lives as long as the component. Where the browser was told earlier
 * that they may be used, it begins by itself.
 */
export function useDeviceSetup(): { setup: DeviceSetup; state: DeviceSetupState } {
  const [setup] = useState(() => new DeviceSetup());
  useEffect(() => {
    void setup.begin();
    return () => setup.close();
  }, [setup]);
  return { setup, state: useSyncExternalStore(setup.subscribe, setup.getSnapshot) };
}
