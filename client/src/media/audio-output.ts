import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { OutputWatch } from './output-watch.ts';
import type { RemoteMedia } from './remote-media.ts';

/** Where sound is to come out, and whether it may. */
export type OutputRoute = Pick<OutputWatch, 'subscribe' | 'getSnapshot' | 'refused'>;

/**
 * Plays what is heard from the others. Browsers may refuse to play before the person has touched
 * the page, and systems may stop it: then it is `blocked` while any player stands still. Each
 * player is muted until it plays through the output that is meant, and while nothing may be heard.
 */
export class AudioOutput {
  readonly #remote: RemoteMedia;
  readonly #route: OutputRoute;
  readonly #players = new Map<SeatId, HTMLAudioElement>();
  /** Players that the browser did not let begin, or that the system has stopped. */
  readonly #halted = new Set<HTMLAudioElement>();
  readonly #listeners = new Set<() => void>();
  readonly #stops: (() => void)[];
  #round: number;
  #blocked = false;

  constructor(remote: RemoteMedia, route: OutputRoute) {
    this.#remote = remote;
    this.#route = route;
    this.#round = route.getSnapshot().round;
    this.#stops = [remote.subscribe(() => this.#follow()), route.subscribe(() => this.#turn())];
    this.#follow();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether {@link unblock} would let more be heard. While sound is held it would not. */
  readonly blocked = (): boolean => this.#blocked;

  /** Plays everything; call it while handling a touch or key. */
  unblock(): void {
    this.#halted.clear();
    for (const player of this.#players.values()) this.#play(player);
    this.#tell();
  }

  /** Tries again to play what stands still, now that the person looks at the page again. */
  wake(): void {
    if (this.#halted.size > 0) this.unblock();
  }

  close(): void {
    for (const stop of this.#stops) stop();
    for (const seat of this.#players.keys()) this.#remove(seat);
    this.#listeners.clear();
  }

  #follow(): void {
    const seats = this.#remote.getSnapshot();
    for (const seat of this.#players.keys()) if (!seats.get(seat)?.audio) this.#remove(seat);
    for (const [seat, { audio }] of seats) {
      if (!audio) continue;
      const player = this.#players.get(seat);
      const playing = player?.srcObject instanceof MediaStream && player.srcObject.getTracks()[0];
      if (player && playing === audio) continue;
      this.#remove(seat);
      this.#add(seat, audio);
    }
    this.#tell();
  }

  #add(seat: SeatId, track: MediaStreamTrack): void {
    const player = document.createElement('audio');
    player.muted = true;
    player.srcObject = new MediaStream([track]);
    player.hidden = true;
    // The system stops what plays, as in a call or at the press of a headset's button.
    player.addEventListener('pause', () => {
      if (track.readyState === 'live') this.#halt(player, true);
    });
    player.addEventListener('playing', () => this.#halt(player, false));
    // Safari plays only what is part of the page.
    document.body.append(player);
    this.#players.set(seat, player);
    this.#lead(player);
    this.#play(player);
  }

  #remove(seat: SeatId): void {
    const player = this.#players.get(seat);
    if (!player) return;
    player.muted = true;
    player.srcObject = null;
    player.remove();
    this.#players.delete(seat);
    this.#halted.delete(player);
  }

  #play(player: HTMLAudioElement): void {
    player.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') {
        this.#halt(player, true);
      }
    });
  }

  #halt(player: HTMLAudioElement, halted: boolean): void {
    if (!player.srcObject) return;
    if (halted) this.#halted.add(player);
    else this.#halted.delete(player);
    this.#tell();
  }

  /** The output has changed, or sound may be heard again, or no more. */
  #turn(): void {
    const { round } = this.#route.getSnapshot();
    if (round !== this.#round) {
      this.#round = round;
      // A player whose output has gone may have come to a halt for good.
      for (const seat of this.#players.keys()) this.#remove(seat);
      this.#follow();
    } else {
      for (const player of this.#players.values()) this.#lead(player);
      this.#tell();
    }
  }

  /** Muted first; heard only once it plays through the output that is meant. */
  #lead(player: HTMLAudioElement): void {
    const { sink, silent } = this.#route.getSnapshot();
    const there = !('setSinkId' in player) || player.sinkId === sink;
    player.muted = silent || !there;
    if (there || silent) return;
    const isOver = () => !player.srcObject || this.#route.getSnapshot().sink !== sink;
    player.setSinkId(sink).then(
      () => {
        if (!isOver()) player.muted = this.#route.getSnapshot().silent;
      },
      () => {
        if (!isOver()) this.#route.refused(sink);
      },
    );
  }

  #tell(): void {
    const blocked = this.#halted.size > 0 && !this.#route.getSnapshot().held;
    if (blocked === this.#blocked) return;
    this.#blocked = blocked;
    for (const listener of this.#listeners) listener();
  }
}
