import {
  type BackdropFault,
  type BackdropKind,
  isBackdropFault,
} from './backdrop/backdrop-choice.ts';
import { cameraTrack, type OwnTrack, plainTrack } from './backdrop/own-track.ts';
import { browserAccess } from './browser-devices.ts';
import { deviceChange } from './device-change.ts';
import type { DeviceFault } from './device-faults.ts';
import type { Devices } from './device-list.ts';
import { openDevices, type InputKind } from './device-open.ts';

/** What the own microphone or camera is doing. A new object whenever any of it changes. */
export interface LocalSourceState {
  /** What is shown and sent. Present while the device is open. */
  track?: MediaStreamTrack;
  /** Why there is no track although one was wanted; `lost` when the device went away by itself. */
  problem?: DeviceFault | BackdropFault | 'lost';
  deviceId?: string;
  /** What the device is called, or was when it went; empty where the browser does not tell. */
  name?: string;
  /**
   * With `lost`: the system was set to this one, which was not chosen; the first is still there.
   */
  movedTo?: string;
  /** The browser went over to this device, which was plugged in. */
  changedTo?: string;
  /**
   * The system keeps the device back: a phone call, a screen that was locked, another program. The
   * track is there and silent; as a rule it comes back by itself.
   */
  interrupted?: true;
}

/** Faults that tell that the device is not there, and not that something else has it. */
const AWAY: readonly DeviceFault[] = ['gone', 'not-found'];

/**
 * The own microphone or camera: opens the device when it is wanted, and no other one by itself: a
 * device that goes away is off until the person turns on what they choose. A camera that is off is
 * closed, so that its light goes out; a microphone stays open while muted, so that speaking again
 * cuts off no word.
 */
export class LocalSource {
  readonly kind: InputKind;
  readonly #changed: () => void;
  #state: LocalSourceState;
  #held: OwnTrack | undefined;
  #backdrop: BackdropKind = 'none';
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
    const { track, interrupted, name } = this.#state;
    // What was wrong was wrong with the one before.
    this.#state = { deviceId, ...(track && { track, ...(name !== undefined && { name }) }) };
    if (interrupted) this.#state = { ...this.#state, interrupted };
    this.#changed();
    if (this.#wanted || this.#state.track) await this.#open();
  }

  /**
   * Goes on with another backdrop. What hides the room hides it until the other one is there; a
   * bare room is dark from now on; on failure there is no picture at all.
   */
  async putBehind(backdrop: BackdropKind): Promise<void> {
    if (backdrop === this.#backdrop) return;
    this.#backdrop = backdrop;
    if (backdrop !== 'none' && this.#held?.change) this.#held.change(backdrop);
    else if (this.#wanted) {
      if (backdrop !== 'none' && this.#held) this.#held.track.enabled = false;
      await this.#open();
    }
  }

  /**
   * The page is visible again, or slept: what was kept back and did not come back is opened anew,
   * and what ended while nobody was told is off.
   */
  wake(): void {
    if (this.#held?.raw.readyState === 'ended') void this.#onEnded(this.#held);
    else if (this.#wanted && this.#state.interrupted) void this.#open({ again: true });
  }

  /** Devices have come or gone: the browser may have gone over to another one without a word. */
  compare(before: Devices, after: Devices): void {
    const { raw } = this.#held ?? {};
    if (!raw || this.kind === 'camera') return;
    const change = deviceChange('audioinput', raw.getSettings().deviceId ?? '', before, after);
    if (change?.kind === 'gone') this.#lose(change.was.label);
    if (change?.kind === 'moved') this.#lose(change.was.label, { movedTo: change.is.label });
    if (change?.kind !== 'added' || change.inUse !== true) return;
    const { label } = change.is;
    this.#state = { ...this.#state, name: label, changedTo: label };
    this.#changed();
  }

  /** The person has read what the browser went over to. */
  dismiss(): void {
    const { changedTo: _read, ...state } = this.#state;
    this.#state = state;
    this.#changed();
  }

  close(): void {
    this.#wanted = false;
    this.#release();
  }

  /** Opens the device; `again` when it is the one in use, which the system keeps back. */
  #open({ again = false } = {}): Promise<void> {
    this.#turn += 1;
    const { problem, movedTo: _over, ...state } = this.#state;
    // What was wrong is being tried anew: until that has failed too, nothing is wrong.
    if (problem !== undefined) {
      this.#state = state;
      this.#changed();
    }
    return this.#capture(this.#turn, again);
  }

  async #capture(turn: number, again: boolean): Promise<void> {
    const { deviceId: id } = this.#state;
    const wanted = id === undefined ? {} : { id, exactly: true };
    const { [this.kind]: opened } = await openDevices(browserAccess, { [this.kind]: wanted });
    const raw = opened && 'track' in opened ? opened.track : undefined;
    const held = raw && (await this.#dress(raw));
    if (turn !== this.#turn || (!this.#wanted && this.kind === 'camera')) {
      if (held && 'track' in held) held.stop();
      return;
    }
    if (held && 'track' in held) this.#take(held);
    else if (held) this.#fail(held.fault);
    else this.#failOpening(opened && 'fault' in opened ? opened.fault : 'unknown', again);
    this.#changed();
  }

  /** What is shown and sent of the device; the backdrop may be another by the time it is there. */
  async #dress(raw: MediaStreamTrack): Promise<OwnTrack | { fault: BackdropFault }> {
    if (this.kind === 'microphone') return plainTrack(raw);
    const dressed = await cameraTrack(raw, this.#backdrop, (fault) => {
      if (this.#held?.raw !== raw) return;
      this.#fail(fault);
      this.#changed();
    });
    if ('change' in dressed && this.#backdrop !== 'none') dressed.change(this.#backdrop);
    return dressed;
  }

  #take(held: OwnTrack): void {
    const { raw, track } = held;
    this.#held?.stop();
    this.#held = held;
    track.enabled = this.#wanted;
    track.contentHint = this.kind === 'microphone' ? 'speech' : 'motion';
    raw.addEventListener('ended', () => void this.#onEnded(held));
    for (const event of ['mute', 'unmute']) {
      raw.addEventListener(event, () => this.#onInterrupted(held, event === 'mute'));
    }
    const { deviceId } = raw.getSettings();
    raw.addEventListener('configurationchange', () => {
      if (this.#held !== held || raw.getSettings().deviceId === deviceId) return;
      this.#lose(this.#state.name ?? '', { movedTo: raw.label });
    });
    this.#state = {
      track,
      name: raw.label,
      ...(deviceId !== undefined && { deviceId }),
      // A call that goes on keeps back what was opened anew, too.
      ...(raw.muted && { interrupted: true }),
    };
  }

  #failOpening(fault: DeviceFault, again: boolean): void {
    if (!again || !this.#state.interrupted) this.#fail(fault);
    else if (AWAY.includes(fault)) this.#lose(this.#state.name ?? '');
    // Otherwise the call goes on: it comes back by itself, or when the page is visible again.
  }

  /** Says what is wrong. Where the room was to be hidden and is not, no picture is left. */
  #fail(problem: DeviceFault | BackdropFault): void {
    const asChosen = this.#backdrop === 'none' || this.#held?.change !== undefined;
    if (!isBackdropFault(problem) && asChosen) {
      const { name, ...state } = this.#state;
      // What is gone is the one that was asked for, whose name was never told.
      const isNamed = name !== undefined && problem !== 'gone';
      this.#state = { ...state, ...(isNamed && { name }), problem };
      return;
    }
    this.#held?.stop();
    this.#held = undefined;
    const { track: _gone, interrupted: _over, ...rest } = this.#state;
    this.#state = { ...rest, problem };
  }

  /** The device was pulled out or taken by another program, or may no longer be used. */
  async #onEnded(held: OwnTrack): Promise<void> {
    if (this.#held !== held) return;
    held.stop();
    this.#turn += 1;
    const permission = await browserAccess.permission(this.kind);
    if (this.#held !== held) return;
    this.#lose(this.#state.name ?? '', { problem: permission === 'denied' ? 'denied' : 'lost' });
  }

  /** It is off: another device would hear or see something else than was agreed to. */
  #lose(name: string, what: { problem?: 'lost' | 'denied'; movedTo?: string } = {}): void {
    this.#turn += 1;
    const { deviceId } = this.#state;
    this.#held?.stop();
    this.#held = undefined;
    this.#state = { problem: 'lost', name, ...what, ...(deviceId !== undefined && { deviceId }) };
    this.#changed();
  }

  #onInterrupted(held: OwnTrack, interrupted: boolean): void {
    if (this.#held !== held) return;
    const { interrupted: _before, ...state } = this.#state;
    this.#state = interrupted ? { ...state, interrupted } : state;
    this.#changed();
  }

  /** Lets go of the device; what was wrong with it is still to be read. */
  #release(): void {
    this.#turn += 1;
    const { track, interrupted: _over, ...rest } = this.#state;
    if (!track) return;
    this.#state = rest;
    this.#held?.stop();
    this.#held = undefined;
    this.#changed();
  }
}
