import type { RoomCommand, RoomView } from '@rapport/shared/contract/room.ts';
import type { Answer } from '@rapport/shared/contract/socket.ts';
import { PROTOCOL } from '@rapport/shared/contract/protocol.ts';
import { preferredBackdrop } from '../../../media/backdrop/backdrop-choice.ts';
import { AudioOutput } from '../../../media/audio-output.ts';
import type { DeviceChoice } from '../../../media/device-choice.ts';
import { DeviceWatch } from '../../../media/device-watch.ts';
import { keepOutput, keptOutput } from '../../../media/kept-output.ts';
import { watchReceiving, watchSending } from '../../../media/both-lines.ts';
import type { LineCounts, SendCounts } from '../../../media/line-counts.ts';
import type { LineWatch } from '../../../media/line-watch.ts';
import { MediaSession } from '../../../media/media-session.ts';
import { OutputWatch } from '../../../media/output-watch.ts';
import { canChooseSpeaker } from '../../../media/test-tone.ts';
import { TileSizes } from '../../../media/tile-sizes.ts';
import { keepOff, keptOff } from '../../../parts/arrival/kept-off.ts';
import { RoomConnection } from '../../../realtime/room-connection.ts';
import { holdsVoice } from '../../../realtime/takes-back.ts';
import { captureScreen } from '../../../media/screen-capture.ts';
import { DraftStore } from '../stores/draft-store.ts';
import { BoardDraftStore } from '../stores/board-drafts.ts';
import { MessageDesk } from '../stores/message-desk.ts';
import { ViewChoiceStore } from '../stores/view-choice.ts';
import { ReasonWanted } from '../stores/reason-wanted.ts';
import { HelpCall, isHelpCommand } from '../stores/help-call.ts';
import { reportPath } from './path-report.ts';
import { Departure } from './departure.ts';
import { exposeDiagnostics } from './diagnostics.ts';
import { OwnSwitchStore } from './own-switches.ts';
import { RefusalStore } from './refusals.ts';
import { careSource, type CareSource } from '../../../http/care.ts';
import { sessionCards, type CardSource } from '../../../http/cards.ts';
import type { RoomEntry } from '../../../http/room-entry.ts';
import { deviceSecretFor, deviceSecretOfStaff } from '../../../parts/arrival/device-secret.ts';
import { ScreenShare } from '../stores/screen-share.ts';
import { Missed } from '../stores/missed.ts';
import { onSlept } from './sleep.ts';
import { onLeaving, onLookedAt, onRestored, onWake } from './wake-signals.ts';

/** Everything that lives as long as someone is in the room's page, and no React in it. */
export class RoomSession {
  /** The session's identifier. */
  readonly id: string;
  readonly connection: RoomConnection;
  readonly media: MediaSession;
  readonly audio: AudioOutput;
  /** What sound comes out of. */
  readonly sound: OutputWatch;
  readonly tiles: TileSizes;
  /** Whether pictures come besides sound. */
  readonly line: LineWatch<LineCounts>;
  /** Whether the own picture goes besides the voice. */
  readonly uplink: LineWatch<SendCounts>;
  readonly switches: OwnSwitchStore;
  readonly departure: Departure;
  /** The own call for help, as far as it is on its way. */
  readonly helpCall: HelpCall;
  /** Showing one's own screen. */
  readonly share: ScreenShare;
  readonly refusals = new RefusalStore();
  /** How much passed by while the page slept. */
  readonly missed = new Missed();
  /** Whom a facilitator would let in who lacks something. */
  readonly reasonWanted = new ReasonWanted();
  readonly boardDrafts = new BoardDraftStore();
  /** What one is writing in fields that may go away. */
  readonly drafts = new DraftStore();
  /** What one is writing to others. */
  readonly messages: MessageDesk;
  readonly viewChoice = new ViewChoiceStore(window);
  /** The exercises, for facilitators. */
  readonly cards: CardSource;
  /** The care sheets of the members, for facilitators. */
  readonly careSheets: CareSource;
  readonly #entry: RoomEntry;
  readonly #stops: (() => void)[];
  #entering = false;
  /** Whether they want to come in, also where they had left. */
  #joining: boolean;
  #disowning = false;
  #generation = 0;
  #leaving = false;
  /** Whether the seat went on elsewhere and is not yet back here. */
  #elsewhere = false;

  constructor(entry: RoomEntry, choice: DeviceChoice) {
    this.#entry = entry;
    this.#joining = entry.joining === true;
    this.id = entry.info.session;
    this.cards = sessionCards(entry.info.session);
    this.careSheets = careSource(entry.info.session);
    const who =
      entry.kind === 'link'
        ? { token: entry.token, device: deviceSecretFor(window, entry.token) }
        : { session: entry.session, device: deviceSecretOfStaff(window) };
    this.connection = new RoomConnection({ handshake: { protocol: PROTOCOL, ...who } });
    this.messages = new MessageDesk((command) => this.connection.send(command));
    // Before the media: what is off here is told first over each new connection.
    const off = keptOff(window, entry.info.session);
    this.switches = new OwnSwitchStore(this.connection, {
      microphone: choice.microphone.kind === 'on' && !off.microphone,
      camera: choice.camera.kind === 'on' && !off.camera,
    });
    this.departure = new Departure(this.connection);
    this.helpCall = new HelpCall((command) => this.connection.send(command));
    // After a reload the choice is of the time of coming in; what was chosen since is kept apart.
    const backdrop = preferredBackdrop(window) ?? choice.backdrop;
    const devices = new DeviceWatch();
    this.sound = new OutputWatch(
      { devices, canChoose: canChooseSpeaker(), keep: (state) => keepOutput(window, state) },
      keptOutput(window) ?? { sink: choice.speaker ?? '' },
    );
    this.media = new MediaSession(this.connection, { ...choice, backdrop }, devices);
    this.audio = new AudioOutput(this.media.remote, this.sound);
    this.tiles = new TileSizes((tiles) => {
      this.connection.request('media:tiles', { tiles }).catch(() => this.tiles.again());
    });
    this.line = watchReceiving(this.media, () => this.tiles.facesAskedFor());
    this.uplink = watchSending(this.media);
    this.share = new ScreenShare({
      connection: this.connection,
      begin: () => this.command({ type: 'share:start' }),
      capture: captureScreen,
      now: () => performance.now(),
    });
    const wake = () => {
      this.connection.wake();
      this.media.local.wake();
      // Some browsers tell a page that is not visible of no device that comes or goes.
      void devices.look();
    };
    this.#stops = [
      this.connection.subscribe(() => this.#follow()),
      this.switches.subscribe(() => this.#follow()),
      this.switches.subscribe(() => this.#keepOff()),
      this.departure.subscribe(() => this.#follow()),
      this.departure.subscribe(() => this.#keepOff()),
      this.share.subscribe(() => this.#follow()),
      this.media.local.subscribe(() => this.#admitLoss()),
      reportPath(this.connection, this.media.path),
      this.viewChoice.subscribe(() => this.#lookOrListen()),
      this.line.subscribe(() => this.#lookOrListen()),
      this.uplink.subscribe(() => this.#follow()),
      onWake(wake, () => this.media.networkChanged()),
      onSlept((ms) => {
        this.missed.slept(ms, performance.now(), this.connection.getSnapshot().generation);
        wake();
      }),
      // Not when the network changes: sound that was stopped at a headset stays off until then.
      onLookedAt(() => this.audio.wake()),
      onLeaving((leaving) => {
        this.#leaving = leaving;
      }),
      // Whoever went to another page had left this one.
      onRestored(() => {
        void this.switches.set('microphone', false);
        void this.switches.set('camera', false);
      }),
      exposeDiagnostics(this.connection, this.media),
    ];
    this.#lookOrListen();
    this.#follow();
  }

  /** Sends a command; a refusal is shown, unless the screen already shows why. */
  readonly command = async (command: RoomCommand): Promise<boolean> => {
    const answer = await this.#send(command);
    if (!answer.ok && answer.error.code === 'reason-needed') this.reasonWanted.ask(command);
    else if (!answer.ok) this.refusals.show(answer.error.code);
    return answer.ok;
  };

  #send(command: RoomCommand): Promise<Answer> {
    if (command.type === 'floor:leave') return this.departure.leave();
    return isHelpCommand(command) ? this.helpCall.send(command) : this.connection.send(command);
  }

  /** Arrives in the lobby, the first time or after having left. */
  readonly enter = async (): Promise<void> => {
    if (this.#entering) return;
    this.#entering = true;
    const { name, pronouns } = this.#entry;
    const { microphone, camera } = this.switches.getSnapshot();
    await this.command({ type: 'lobby:enter', name, pronouns, microphone, camera });
    this.#entering = false;
  };

  /** "That was not me": the link is withdrawn, and whoever came by it is out, this page too. */
  readonly disown = async (): Promise<void> => {
    this.#disowning = true;
    const answer = await this.connection.send({ type: 'lobby:was-not-me' });
    if (answer.ok || answer.error.code === 'link-revoked') return;
    this.#disowning = false;
    this.refusals.show(answer.error.code);
  };

  /** Whether the link was withdrawn by {@link disown}. */
  get hasDisowned(): boolean {
    return this.#disowning;
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.departure.close();
    this.share.close();
    this.audio.close();
    this.sound.close();
    this.media.close();
    this.line.close();
    this.uplink.close();
    this.tiles.close();
    this.switches.close();
    this.connection.close();
  }

  #follow(): void {
    const snapshot = this.connection.getSnapshot();
    const { connection, generation, view } = snapshot;
    if (connection === 'live' && generation !== this.#generation) {
      this.#generation = generation;
      this.tiles.again();
    }
    this.missed.follow(snapshot, performance.now());
    if (connection === 'closed') this.#elsewhere = true;
    if (connection === 'live') this.#elsewhere = false;
    const standing = view?.me.standing;
    if (connection === 'live' && view && this.#comesIn(view)) void this.enter();
    const here = standing === undefined || ['outside', 'waiting', 'admitted'].includes(standing);
    const gone = this.#elsewhere || this.departure.leaving();
    const use = here && !gone && !view?.device && view?.session.ended !== true;
    const { microphone, camera } = this.switches.getSnapshot();
    this.media.intend({
      inside: standing === 'admitted' && use,
      microphone: microphone && use && !holdsVoice(snapshot),
      camera: camera && use,
      voiceAlone: this.uplink.alone(),
      screen: this.share.getSnapshot().track,
    });
  }

  /** Whether they come in by themselves: the first time, or back once they have asked to. */
  #comesIn({ me: { standing }, session, device }: RoomView): boolean {
    const comesBack = this.#joining && standing === 'left' && !session.ended && !device;
    this.#joining = false;
    return standing === 'outside' || comesBack;
  }

  /** A reload turns nothing on that was turned off; nor does it for whoever has left. */
  #keepOff(): void {
    const { microphone, camera } = this.switches.getSnapshot();
    const left = this.departure.leaving();
    keepOff(window, this.#entry.info.session, {
      microphone: left || !microphone,
      camera: left || !camera,
    });
  }

  /** Whoever only listens is sent no face, nor is who has a line that carries no more than sound. */
  #lookOrListen(): void {
    const looks = this.viewChoice.getSnapshot().layout !== 'listening';
    this.tiles.wantFaces(looks && !this.line.alone());
  }

  /** A device that cannot be had is off, for the others too. */
  #admitLoss(): void {
    // A page that is reloaded loses its devices, too: that is nothing to remember.
    if (this.#leaving) return;
    const { microphone, camera } = this.media.local.getSnapshot();
    const on = this.switches.getSnapshot();
    if (on.microphone && microphone.problem) void this.switches.set('microphone', false);
    if (on.camera && camera.problem) void this.switches.set('camera', false);
  }
}
