import type { RoomView } from '@rapport/shared/contract/room.ts';
import type { DeviceFault } from '../../../media/device-faults.ts';
import type { CapturedScreen } from '../../../media/screen-capture.ts';
import { COMMAND_LIFETIME_MS } from '../../../realtime/command-outbox.ts';
import type { RoomConnection } from '../../../realtime/room-connection.ts';
import { gatheringIn } from '../gathering/gathering.ts';

/** Showing one's own screen, at a moment. A new object whenever any of it changes. */
export interface OwnScreen<Track = MediaStreamTrack> {
  /** What is shown; absent while nothing is. */
  readonly track?: Track;
  /** Why there was nothing to show when it was asked for. */
  readonly problem?: DeviceFault;
}

/** A choice under way, and then what was chosen. */
interface Attempt<Track> {
  track?: Track;
}

/** What the store asks of a track. */
type Endable = Pick<MediaStreamTrack, 'stop' | 'addEventListener'>;

/** What the store needs of the room and the browser. */
export interface SharePort<Track = MediaStreamTrack> {
  readonly connection: Pick<RoomConnection, 'subscribe' | 'getSnapshot' | 'send'>;
  /** Asks to begin; says whether it was granted. A refusal is shown. */
  readonly begin: () => Promise<boolean>;
  readonly capture: () => Promise<CapturedScreen<Track>>;
  readonly now: () => number;
}

/**
 * Showing one's own screen, as a store: first the person chooses in their browser, then the room is
 * asked, and only then anything is sent. Whatever ends it in the room, in the browser or on the
 * page ends all three.
 */
export class ScreenShare<Track extends Endable = MediaStreamTrack> {
  readonly #port: SharePort<Track>;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #state: OwnScreen<Track> = {};
  /** There is one at a time. */
  #attempt: Attempt<Track> | undefined;
  /** Whether the room is being asked. */
  #asking = false;
  #gathering = '';
  #lostAt: number | undefined;

  constructor(port: SharePort<Track>) {
    this.#port = port;
    this.#stop = port.connection.subscribe(() => this.#follow());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): OwnScreen<Track> => this.#state;

  /** Lets the person choose what to show, and shows it. Call it while handling a press. */
  readonly start = async (): Promise<void> => {
    if (this.#attempt) return;
    const attempt: Attempt<Track> = {};
    this.#attempt = attempt;
    this.#set({});
    const captured = await this.#port.capture();
    const track = captured && 'track' in captured ? captured.track : undefined;
    if (this.#attempt !== attempt) {
      track?.stop();
      return;
    }
    if (!track) {
      this.#attempt = undefined;
      if (captured && 'fault' in captured) this.#set({ problem: captured.fault });
      return;
    }
    attempt.track = track;
    const { view } = this.#port.connection.getSnapshot();
    this.#gathering = view ? gatheringIn(view) : '';
    // The browser has a way of its own to stop, and a window that is shown can be closed.
    track.addEventListener('ended', () => {
      if (this.#attempt === attempt) this.stop();
    });
    await this.#begin(attempt);
  };

  /** Stops showing. */
  readonly stop = (): void => {
    if (!this.#attempt?.track) return;
    this.#drop();
    // Where the room has ended it already, this is stale and says nothing.
    void this.#port.connection.send({ type: 'share:stop' });
  };

  /** Whoever has read what is wrong closes it. */
  readonly dismiss = (): void => {
    if (this.#state.problem) this.#set({});
  };

  close(): void {
    this.#stop();
    this.#drop();
    this.#listeners.clear();
  }

  async #begin(attempt: Attempt<Track>): Promise<void> {
    this.#asking = true;
    const granted = await this.#port.begin();
    this.#asking = false;
    if (this.#attempt !== attempt || !attempt.track) return;
    if (!granted) {
      this.#drop();
      return;
    }
    this.#set({ track: attempt.track });
    this.#follow();
  }

  /** The room has the last word: what it does not show is not captured either. */
  #follow(): void {
    const attempt = this.#attempt;
    if (!attempt?.track) return;
    const { connection, view } = this.#port.connection.getSnapshot();
    if (connection === 'closed' || !view) {
      this.#drop();
    } else if (connection !== 'live') {
      this.#lostAt ??= this.#port.now();
    } else if (this.#asking) {
      return;
    } else if (view.share?.seat === view.me.seat) {
      this.#lostAt = undefined;
      this.#gathering = gatheringIn(view);
    } else if (this.#mayGoOn(view)) {
      this.#lostAt = undefined;
      void this.#begin(attempt);
    } else {
      this.#drop();
    }
  }

  /**
   * A lost connection ended it in the room alone: the same people are shown it again, for as long
   * as a command waits to be sent. After longer it may be forgotten that it was shown.
   */
  #mayGoOn(view: RoomView): boolean {
    return (
      this.#lostAt !== undefined &&
      this.#port.now() - this.#lostAt <= COMMAND_LIFETIME_MS &&
      view.can['share:start'] !== undefined &&
      gatheringIn(view) === this.#gathering
    );
  }

  #drop(): void {
    const track = this.#attempt?.track;
    this.#attempt = undefined;
    this.#lostAt = undefined;
    track?.stop();
    if (this.#state.track) this.#set({});
  }

  #set(state: OwnScreen<Track>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
