import { browserAccess } from './browser-devices.ts';
import type { DeviceFault } from './device-faults.ts';
import { openDevices, type InputKind } from './device-open.ts';

/** What the own microphone or camera is doing. A new object whenever any of it changes. */
export interface LocalSourceState {
  /** Present while the device is open. */
  track?: MediaStreamTrack;
  /** Why there is no track although one was wanted; `lost` while another device is looked for. */
  problem?: DeviceFault | 'lost';
  deviceId?: string;
}

/**
 * The own microphone or camera: opens the device when it is wanted and finds it again when it
 * goes away. A camera that is off is closed, so that its light goes out; a microphone stays open
 * while muted, so that speaking again cuts off no word.
 */
export class LocalSource {
  readonly kind: InputKind;
  readonly #changed: () => void;
  #state: LocalSourceState;
  #wanted = false;
  #turn = 0;

  constructor(kind: InputKind, deviceId: string | undefined, changed: () => void) {
    this.kind = kind;
    this.#changed = changed;
    this.#state = deviceId === undefined ? {} : { deviceId };
  }

  get state(): LocalSourceState {
    return this.#state;
  }

  /** Says whether the device is to be in use. Opening takes its time; see {@link state}. */
  want(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const { track } = this.#state;
    if (track) track.enabled = wanted;
    if (wanted && !track) void this.#open();
    if (!wanted && (this.kind === 'camera' || !track)) this.#release();
  }

  /** Goes on with another device; on failure the one in use stays. */
  async use(deviceId: string): Promise<void> {
    this.#state = { ...this.#state, deviceId };
    this.#changed();
    if (this.#wanted || this.#state.track) await this.#open();
  }

  /** Tries again to open what is wanted and missing: devices have come or gone. */
  retry(): void {
    if (this.#wanted && !this.#state.track) void this.#open();
  }

  close(): void {
    this.#wanted = false;
    this.#release();
  }

  #open(): Promise<void> {
    this.#turn += 1;
    return this.#capture(this.#turn);
  }

  async #capture(turn: number): Promise<void> {
    const { deviceId: id } = this.#state;
    const wanted = id === undefined ? {} : { id, exactly: true };
    const { [this.kind]: opened } = await openDevices(browserAccess, { [this.kind]: wanted });
    const track = opened && 'track' in opened ? opened.track : undefined;
    if (turn !== this.#turn || (!this.#wanted && this.kind === 'camera')) {
      track?.stop();
      return;
    }
    if (track) this.#take(track);
    else
      this.#state = {
        ...this.#state,
        problem: opened && 'fault' in opened ? opened.fault : 'unknown',
      };
    this.#changed();
  }

  #take(track: MediaStreamTrack): void {
    this.#state.track?.stop();
    track.enabled = this.#wanted;
    track.contentHint = this.kind === 'microphone' ? 'speech' : 'motion';
    track.addEventListener('ended', () => this.#onEnded(track));
    const { deviceId } = track.getSettings();
    this.#state = deviceId === undefined ? { track } : { track, deviceId };
  }

  /** The device was pulled out or taken by another program: looks for another one at once. */
  #onEnded(track: MediaStreamTrack): void {
    if (this.#state.track !== track) return;
    const { deviceId } = this.#state;
    this.#state = deviceId === undefined ? { problem: 'lost' } : { deviceId, problem: 'lost' };
    this.#changed();
    if (this.#wanted) void this.#open();
  }

  /** Lets go of the device; what was wrong with it is still to be read. */
  #release(): void {
    this.#turn += 1;
    const { track, ...rest } = this.#state;
    if (!track) return;
    this.#state = rest;
    track.stop();
    this.#changed();
  }
}
