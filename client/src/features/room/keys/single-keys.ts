import { keptSwitch } from './kept-switch.ts';

/**
 * Whether keys of a single letter do something here: unless they were switched off on this device.
 * Whoever speaks to the computer, or whose hand slips, does not want them.
 */
export const {
  isOn: areSingleKeysOn,
  set: setSingleKeysOn,
  useOn: useSingleKeys,
} = keptSwitch('rapport:keys');

/**
 * Whether Enter sends what is written: unless this device is to begin a new line with it. Shift and
 * Enter always begin one.
 */
export const { set: setEnterSends, useOn: useEnterSends } = keptSwitch('rapport:enter');
