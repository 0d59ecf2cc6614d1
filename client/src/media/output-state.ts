import { deviceChange } from './device-change.ts';
import {
  foundIn,
  isSame,
  isStandard,
  meantBy,
  realOnes,
  tellsOfSound,
  type Devices,
  type ListedDevice,
} from './device-list.ts';

/** Why sound is kept back. */
export interface HeldSound {
  /** What it came out of; absent where that is not known. */
  readonly was?: ListedDevice;
  /** It is not there any more; otherwise the system was set to another one. */
  readonly gone: boolean;
  /** The browser does not tell what sound comes out of: any device that goes may have been it. */
  readonly guessed?: true;
  /** What was plugged in since. */
  readonly fresh?: ListedDevice;
}

/** An output that came, and whether sound now comes out of it, where the browser tells. */
export interface AddedOutput {
  readonly is: ListedDevice;
  readonly inUse: boolean | undefined;
}

/** Where sound comes out, and whether it may. */
export interface OutputState {
  /** The output chosen on this page; empty for whatever the system is set to. */
  readonly sink: string;
  /** What was listed last; absent while the browser has told nothing. */
  readonly devices?: Devices;
  /** Sound is off until the person goes on, or the same device is back. */
  readonly held?: HeldSound;
  readonly added?: AddedOutput;
}

/** The state after the browser has listed the devices. */
export function sawDevices(state: OutputState, devices: Devices): OutputState {
  if (devices === state.devices || !tellsOfSound(devices)) return state;
  if (state.held) return whileHeld(state, state.held, devices);
  const { added, devices: before, ...rest } = state;
  const next: OutputState = { ...rest, devices };
  if (!before) {
    // What was chosen another time may not be here today.
    const missing = meantBy(devices, 'audiooutput', state.sink) === 'gone';
    return missing ? { ...next, held: { gone: true } } : next;
  }
  const change = deviceChange('audiooutput', state.sink, before, devices);
  switch (change?.kind) {
    case 'gone': {
      const { was, guessed } = change;
      return resumed({ ...next, held: { was, gone: true, ...(guessed && { guessed }) } });
    }
    case 'moved':
      return { ...next, held: { was: change.was, gone: false } };
    case 'added':
      return { ...next, added: { is: change.is, inUse: change.inUse } };
    case undefined:
      return added && foundIn(devices, added.is) ? { ...next, added } : next;
  }
}

/** The state after the person has chosen an output; empty for whatever the system is set to. */
export function choseOutput(state: OutputState, sink: string): OutputState {
  const { held: _over, added: _known, ...rest } = state;
  return { ...rest, sink };
}

/** The state after the browser has refused to play through the chosen output. */
export function refusedOutput(state: OutputState, sink: string): OutputState {
  if (state.held || state.sink !== sink) return state;
  return { ...state, held: { gone: true } };
}

/** The state after the person has read of an added output. */
export function knowsAdded(state: OutputState): OutputState {
  const { added: _known, ...rest } = state;
  return rest;
}

/**
 * What a press on "go on" plays through: what was plugged in since, or what the system is set to.
 * Without a device it is not known what the system is set to.
 */
export function offeredOutput(
  { devices = [], held }: OutputState,
  canChoose: boolean,
): { sink: string; device?: ListedDevice } {
  const fresh = held?.fresh && foundIn(devices, held.fresh);
  if (fresh && canChoose) return { sink: fresh.id, device: fresh };
  const usual = meantBy(devices, 'audiooutput', '');
  return { sink: '', ...(typeof usual === 'object' && { device: usual }) };
}

/** What the person is to be told. */
export type OutputNews =
  /**
   * Sound is off: the output has gone, has changed, or is one that was chosen and cannot be used.
   * `next` is what going on would play through, where that is known.
   */
  | {
      readonly kind: 'held';
      readonly why: 'gone' | 'moved' | 'unusable';
      readonly name: string;
      readonly next?: string;
    }
  /** Another output is there; `still` is what sound goes on to come out of. */
  | {
      readonly kind: 'added';
      readonly is: ListedDevice;
      readonly inUse: boolean | undefined;
      readonly still: string;
    };

/** What is to be said of the state; names are empty where they are not known. */
export function outputNews(state: OutputState, canChoose: boolean): OutputNews | undefined {
  const { held, added, devices = [], sink } = state;
  if (held) {
    const { device } = offeredOutput(state, canChoose);
    const why = !held.was ? 'unusable' : held.gone ? 'gone' : 'moved';
    const name = held.was?.label ?? '';
    return {
      kind: 'held',
      why,
      name,
      ...(device && device.label !== '' && { next: device.label }),
    };
  }
  // A device without a name says nothing to anybody.
  if (!added || added.is.label === '') return undefined;
  const used = meantBy(devices, 'audiooutput', sink);
  return { kind: 'added', ...added, still: typeof used === 'object' ? used.label : '' };
}

function whileHeld(state: OutputState, held: HeldSound, devices: Devices): OutputState {
  const { devices: before = [], held: _held, ...rest } = state;
  const isListed = (all: Devices) => typeof meantBy(all, 'audiooutput', state.sink) === 'object';
  // What was chosen and not here has come.
  if (!held.was && !isListed(before) && isListed(devices)) return { ...rest, devices };
  const fresh = realOnes(devices, 'audiooutput').find((device) => !foundIn(before, device));
  return resumed({ ...rest, devices, held: { ...held, ...(fresh && { fresh }) } });
}

/** Goes on by itself when sound would come out of the very same device again. */
function resumed(state: OutputState): OutputState {
  const { held, devices = [], ...rest } = state;
  const back = held?.was && foundIn(devices, held.was);
  if (!held || !back) return state;
  if (!isStandard(state.sink)) {
    return back.kind === 'audiooutput' ? { ...rest, devices, sink: back.id } : state;
  }
  const usual = meantBy(devices, 'audiooutput', state.sink);
  const isUsed = typeof usual === 'object' ? isSame(usual, back) : held.guessed;
  return isUsed ? { ...rest, devices } : state;
}
