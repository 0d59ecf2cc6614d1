import { useEffect, useState, useSyncExternalStore } from 'react';
import type { InputKind } from '../../media/device-open.ts';
import { DeviceSetup, type DeviceSetupState } from '../../media/devices.ts';

/**
 * A check of these devices that lives as long as the component. Where the browser was told earlier
 * that they may be used, it begins by itself.
 */
export function useDeviceSetup(kinds: readonly InputKind[]): {
  setup: DeviceSetup;
  state: DeviceSetupState;
} {
  const [setup] = useState(() => new DeviceSetup(kinds));
  useEffect(() => {
    void setup.begin();
    return () => setup.close();
  }, [setup]);
  return { setup, state: useSyncExternalStore(setup.subscribe, setup.getSnapshot) };
}
