import {
  type BackdropFault,
  type BackdropKind,
  preferBackdrop,
  preferredBackdrop,
} from './backdrop/backdrop-choice.ts';
import { cameraTrack, type OwnTrack, plainTrack } from './backdrop/own-track.ts';
import { browserAccess } from './browser-devices.ts';
import { deviceChange } from './device-change.ts';
import {
  type DeviceChoice,
  preferDevices,
  preferredDevices,
  type PreferredDevices,
} from './device-choice.ts';
import { browserFault, type DeviceFault } from './device-faults.ts';
import { listsOf, tellsOfSound, type DeviceLists, type Devices } from './device-list.ts';
import { type InputKind, openDevices, type Wanted } from './device-open.ts';
import { DeviceWatch } from './device-watch.ts';
import { keepOutput, keptOutput } from './kept-output.ts';
import { LevelMeter } from './level-meter.ts';
import type { OutputState } from './output-state.ts';
import { OutputWatch, type OutputSnapshot } from './output-watch.ts';
import { canChooseSpeaker } from './test-tone.ts';

export type { DeviceChoice } from './device-choice.ts';

/** A microphone or camera during the check. */
export type InputState =
  | { kind: 'off' }
  /** `changedTo`: the browser went over to this one, which was plugged in. */
  | { kind: 'on'; track: MediaStreamTrack; deviceId: string; changedTo?: string }
  /**
   * It went away by itself; another one is the person's to choose. `movedTo`: the system was set
   * to this one.
   */
  | { kind: 'lost'; deviceId: string; name: string; movedTo?: string }
  | { kind: 'fault'; fault: DeviceFault };

/** The camera may also have a backdrop that cannot be kept up. */
export type CameraState = InputState | { kind: 'fault'; fault: BackdropFault };

/** Where the check of camera, microphone and speaker stands. */
export interface DeviceSetupState extends DeviceLists {
  /** The browser's question may be on the screen. */
  asking: boolean;
  /** Something was asked for already. */
  begun: boolean;
  microphone: InputState;
  camera: CameraState;
  /** What the others see behind the person. */
  backdrop: BackdropKind;
  speaker?: string;
  /** All devices, as the browser lists them. */
  devices: Devices;
  /** What sound would come out of; absent before the check has begun. */
  output?: OutputSnapshot;
}

// The room opens the devices anew. Until it has, they stay open: so no light goes off and on
// again, and no browser asks its question twice.
const HANDOVER_MS = 8000;
// Browsers have it on https alone, whatever its type says.
const mediaDevices = (): MediaDevices | undefined =>
  'mediaDevices' in navigator ? navigator.mediaDevices : undefined;

const OFF: InputState = { kind: 'off' };
const DENIED: InputState = { kind: 'fault', fault: 'denied' };

/**
 * The check of camera, microphone and speaker before coming in, as a store. It holds the devices
 * open from {@link begin} until {@link close}.
 */
export class DeviceSetup {
  #state: DeviceSetupState;
  #level = 0;
  #meter: LevelMeter | undefined;
  #closed = false;
  readonly #watch = new DeviceWatch();
  readonly #stops: (() => void)[] = [];
  #output: OutputWatch | undefined;
  /** Where sound comes out as the check begins: as it was in this tab, or as it was preferred. */
  readonly #outputBefore: OutputState;
  readonly #held = new Map<InputKind, OwnTrack>();
  /** Counts what was asked of each kind: what comes of an earlier wish is put away. */
  readonly #turns: Record<InputKind, number> = { microphone: 0, camera: 0 };
  /** What the check is of. */
  readonly #kinds: readonly InputKind[];
  readonly #listeners = new Set<() => void>();
  readonly #levelListeners = new Set<() => void>();

  constructor(kinds: readonly InputKind[] = ['microphone', 'camera']) {
    this.#kinds = kinds;
    this.#outputBefore = keptOutput(window) ?? { sink: preferredDevices(window).speaker ?? '' };
    const { sink: speaker } = this.#outputBefore;
    this.#state = {
      asking: false,
      begun: false,
      microphone: OFF,
      camera: OFF,
      backdrop: preferredBackdrop(window) ?? 'none',
      microphones: [],
      cameras: [],
      speakers: [],
      devices: [],
      ...(speaker !== '' && { speaker }),
    };
  }

  /** Watches for devices that come and go; turns all on at once where they are allowed already. */
  async begin(): Promise<void> {
    this.#watchDevices();
    const allowed = await Promise.all(this.#kinds.map((kind) => browserAccess.permission(kind)));
    if (allowed.every((state) => state === 'granted') && !this.#state.begun) await this.start();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): DeviceSetupState => this.#state;

  /** The microphone's loudness, 0 to 1, as a store of its own: it changes many times a second. */
  readonly level = {
    subscribe: (listener: () => void): (() => void) => {
      this.#levelListeners.add(listener);
      return () => this.#levelListeners.delete(listener);
    },
    getSnapshot: (): number => this.#level,
  };

  /** Turns on these devices, those used the last time if they are there. */
  async start(kinds = this.#kinds): Promise<void> {
    const preferred = preferredDevices(window);
    await this.#open(
      Object.fromEntries(
        kinds.map((kind) => [kind, preferred[kind] === undefined ? {} : { id: preferred[kind] }]),
      ),
    );
  }

  /** Goes over to another microphone or camera, this time and the next. */
  async choose(kind: InputKind, id: string): Promise<void> {
    await this.goOnWith(kind, id);
    const input = this.#state[kind];
    if (input.kind === 'on') this.#prefer({ [kind]: input.deviceId });
  }

  /** Goes on with another microphone or camera for this time. */
  async goOnWith(kind: InputKind, id: string): Promise<void> {
    this.#stop(kind);
    await this.#open({ [kind]: { id, exactly: true } });
  }

  /** Goes over to another speaker; an empty id is the device's own setting. */
  chooseSpeaker(id: string): void {
    const { speaker: _before, ...rest } = this.#state;
    this.#set(id === '' ? { ...rest } : { ...rest, speaker: id });
    this.#output?.choose(id);
    this.#prefer({ speaker: id });
  }

  /** Goes over to another backdrop. A bare room is dark from now on, as it is for the others. */
  async putBehind(backdrop: BackdropKind): Promise<void> {
    preferBackdrop(window, backdrop);
    const { camera } = this.#state;
    this.#set({ ...this.#state, backdrop });
    const held = this.#held.get('camera');
    if (backdrop !== 'none' && held?.change) held.change(backdrop);
    else if (camera.kind === 'on') {
      const { deviceId: id, track } = camera;
      if (backdrop !== 'none') track.enabled = false;
      await this.#open({ camera: id === '' ? {} : { id, exactly: true } });
    } else if (camera.kind === 'fault') await this.start(['camera']);
  }

  /** Goes on through the output that is offered in the place of one that has gone. */
  goOn(): void {
    this.#output?.goOn();
  }

  /** The person has read of an added output. */
  dismissAdded(): void {
    this.#output?.dismiss();
  }

  /** The person has read what the browser went over to. */
  dismissChanged(): void {
    const { microphone } = this.#state;
    if (microphone.kind !== 'on') return;
    const { changedTo: _read, ...rest } = microphone;
    this.#set({ ...this.#state, microphone: rest });
  }

  turnOff(kind: InputKind): void {
    this.#turns[kind] += 1;
    this.#stop(kind);
    this.#set({ ...this.#state, [kind]: OFF });
  }

  /** The choices as they stand, for the room. What is faulty counts as off. */
  choice(): DeviceChoice {
    const { microphone, camera, backdrop, speaker } = this.#state;
    const chosen = (input: CameraState): DeviceChoice['microphone'] => {
      if (input.kind !== 'on') return { kind: 'off' };
      return input.deviceId === '' ? { kind: 'on' } : { kind: 'on', deviceId: input.deviceId };
    };
    return {
      microphone: chosen(microphone),
      camera: chosen(camera),
      backdrop,
      ...(speaker !== undefined && { speaker }),
    };
  }

  /** Ends the check. The devices themselves close a little later, when the room has taken over. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const stop of this.#stops) stop();
    this.#meter?.close();
    this.#listeners.clear();
    this.#levelListeners.clear();
    const held = [...this.#held.values()];
    window.setTimeout(() => {
      for (const track of held) track.stop();
    }, HANDOVER_MS);
  }

  async #open(wanted: Wanted): Promise<void> {
    const fault = browserFault({
      isSecureContext: window.isSecureContext,
      hasGetUserMedia: mediaDevices() !== undefined,
      hasPeerConnection: 'RTCPeerConnection' in window,
    });
    const kinds = Object.keys(wanted) as InputKind[];
    if (fault !== undefined) {
      this.#set({
        ...this.#state,
        begun: true,
        ...Object.fromEntries(kinds.map((kind) => [kind, { kind: 'fault', fault }])),
      });
      return;
    }
    this.#set({ ...this.#state, begun: true, asking: true });
    for (const kind of kinds) this.#turns[kind] += 1;
    const turns = { ...this.#turns };
    const opened = await openDevices(browserAccess, wanted);
    // With permission, browsers tell what the devices are called.
    await this.#watch.look();
    for (const kind of kinds) {
      const outcome = opened[kind];
      if (outcome && 'track' in outcome) await this.#take(kind, outcome.track, turns[kind]);
      else if (outcome) this.#set({ ...this.#state, [kind]: { kind: 'fault', ...outcome } });
    }
    this.#set({ ...this.#state, asking: false });
  }

  async #take(kind: InputKind, raw: MediaStreamTrack, turn: number): Promise<void> {
    const held = kind === 'microphone' ? plainTrack(raw) : await this.#dress(raw);
    if (this.#closed || turn !== this.#turns[kind]) {
      if ('track' in held) held.stop();
      return;
    }
    if (!('track' in held)) {
      this.#stop(kind);
      this.#set({ ...this.#state, [kind]: { kind: 'fault', ...held } });
      return;
    }
    this.#stop(kind);
    this.#held.set(kind, held);
    const { track } = held;
    const deviceId = raw.getSettings().deviceId ?? '';
    const name = raw.label;
    raw.addEventListener('ended', () => void this.#onEnded(kind, held, { deviceId, name }));
    raw.addEventListener('configurationchange', () => {
      const isSame = (raw.getSettings().deviceId ?? '') === deviceId;
      if (this.#held.get(kind) !== held || isSame) return;
      this.#lose(kind, { deviceId, name, movedTo: raw.label });
    });
    if (kind === 'microphone') this.#listen(track);
    this.#set({ ...this.#state, [kind]: { kind: 'on', track, deviceId } });
  }

  /** The camera's picture with the backdrop; where that fails, now or later, the camera is off. */
  async #dress(raw: MediaStreamTrack): Promise<OwnTrack | { fault: BackdropFault }> {
    const dressed = await cameraTrack(raw, this.#state.backdrop, (fault) => {
      if (this.#held.get('camera')?.raw !== raw) return;
      this.#stop('camera');
      this.#set({ ...this.#state, camera: { kind: 'fault', fault } });
    });
    const { backdrop } = this.#state;
    if ('change' in dressed && backdrop !== 'none') dressed.change(backdrop);
    return dressed;
  }

  /** Pulled out, or taken away by the system: no other one is opened by itself. */
  #lose(
    kind: InputKind,
    lost: { deviceId: string; name: string; movedTo?: string },
    isDenied = false,
  ): void {
    if (this.#closed) return;
    this.#turns[kind] += 1;
    this.#stop(kind);
    this.#set({ ...this.#state, [kind]: isDenied ? DENIED : { kind: 'lost', ...lost } });
  }

  /** Pulled out, taken by another program, or not allowed any more. */
  async #onEnded(
    kind: InputKind,
    held: OwnTrack,
    lost: { deviceId: string; name: string },
  ): Promise<void> {
    if (this.#held.get(kind) !== held) return;
    held.stop();
    const permission = await browserAccess.permission(kind);
    if (this.#held.get(kind) !== held) return;
    this.#lose(kind, lost, permission === 'denied');
  }

  #stop(kind: InputKind): void {
    this.#held.get(kind)?.stop();
    this.#held.delete(kind);
    if (kind === 'microphone') this.#listen(undefined);
  }

  #listen(track: MediaStreamTrack | undefined): void {
    this.#meter?.close();
    this.#setLevel(0);
    this.#meter = track && new LevelMeter(track, (level) => this.#setLevel(level));
  }

  #setLevel(level: number): void {
    this.#level = level;
    for (const listener of this.#levelListeners) listener();
  }

  #prefer(chosen: PreferredDevices): void {
    preferDevices(window, { ...preferredDevices(window), ...chosen });
  }

  #watchDevices(): void {
    const output = new OutputWatch(
      {
        devices: this.#watch,
        canChoose: canChooseSpeaker(),
        keep: (state) => keepOutput(window, state),
      },
      this.#outputBefore,
    );
    this.#output = output;
    this.#stops.push(
      output.subscribe(() => this.#followOutput(output)),
      this.#watch.subscribe({ seen: (devices) => devices && this.#see(devices) }),
      () => output.close(),
    );
  }

  #see(devices: Devices): void {
    const { devices: before, microphone } = this.#state;
    if (devices === before || (tellsOfSound(before) && !tellsOfSound(devices))) return;
    this.#set({ ...this.#state, ...listsOf(devices), devices });
    if (microphone.kind === 'on') {
      const change = deviceChange('audioinput', microphone.deviceId, before, devices);
      const { deviceId } = microphone;
      if (change?.kind === 'gone') this.#lose('microphone', { deviceId, name: change.was.label });
      if (change?.kind === 'moved') {
        const { was, is } = change;
        this.#lose('microphone', { deviceId, name: was.label, movedTo: is.label });
      }
      if (change?.kind === 'added' && change.inUse === true) {
        this.#set({ ...this.#state, microphone: { ...microphone, changedTo: change.is.label } });
      }
    }
    const missing = (['microphone', 'camera'] as const).filter((kind) => {
      const input = this.#state[kind];
      return input.kind === 'fault' && input.fault === 'not-found';
    });
    const isNew = devices.some(({ id }) => !before.some((device) => device.id === id));
    if (isNew && missing.length > 0 && !this.#state.asking) void this.start(missing);
  }

  #followOutput(output: OutputWatch): void {
    const { speaker: _before, ...rest } = this.#state;
    const { sink } = output.getSnapshot();
    this.#set({
      ...rest,
      ...(sink !== '' && { speaker: sink }),
      output: output.getSnapshot(),
    });
  }

  #set(state: DeviceSetupState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
