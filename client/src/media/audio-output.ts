import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { RemoteMedia } from './remote-media.ts';

/**
 * Plays what is heard from the others. Browsers may refuse to play before the person has touched
 * the page: then it is `blocked` until {@link unblock}.
 */
export class AudioOutput {
  readonly #remote: RemoteMedia;
  readonly #players = new Map<SeatId, HTMLAudioElement>();
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #speaker: string | undefined;
  #blocked = false;

  constructor(remote: RemoteMedia, speaker: string | undefined) {
    this.#remote = remote;
    this.#speaker = speaker;
    this.#stop = remote.subscribe(() => this.#follow());
    this.#follow();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly blocked = (): boolean => this.#blocked;

  readonly speaker = (): string | undefined => this.#speaker;

  /** Plays everything; call it while handling a touch or key. */
  unblock(): void {
    this.#set(false);
    for (const player of this.#players.values()) this.#play(player);
  }

  /** Goes on over this loudspeaker or headset. */
  use(speaker: string): void {
    this.#speaker = speaker;
    for (const player of this.#players.values()) this.#route(player);
    for (const listener of this.#listeners) listener();
  }

  close(): void {
    this.#stop();
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
  }

  #add(seat: SeatId, track: MediaStreamTrack): void {
    const player = document.createElement('audio');
    player.srcObject = new MediaStream([track]);
    player.hidden = true;
    // Safari plays only what is part of the page.
    document.body.append(player);
    this.#players.set(seat, player);
    this.#route(player);
    this.#play(player);
  }

  #remove(seat: SeatId): void {
    const player = this.#players.get(seat);
    if (!player) return;
    player.srcObject = null;
    player.remove();
    this.#players.delete(seat);
  }

  #play(player: HTMLAudioElement): void {
    player.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#set(true);
    });
  }

  #route(player: HTMLAudioElement): void {
    if (this.#speaker === undefined || !('setSinkId' in player)) return;
    // A loudspeaker that has gone leaves the sound where it was, at the system's choice.
    player.setSinkId(this.#speaker).catch(() => undefined);
  }

  #set(blocked: boolean): void {
    if (blocked === this.#blocked) return;
    this.#blocked = blocked;
    for (const listener of this.#listeners) listener();
  }
}
