import type { StaffReach } from '@rapport/shared/contract/room/care.ts';
import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { HelpRef } from '@rapport/shared/contract/staff-channel.ts';
import { GuessLimits } from './auth/guess-limits.ts';
import type { RoomDirectory } from './hosting/room-directory.ts';
import type { MediaService } from './media/media-service.ts';
import type { News } from './nodes/node-news.ts';
import { joinNodes, ONE_NODE, type Nodes } from './nodes/nodes.ts';
import type { Config } from './platform/config.ts';
import { AppError } from './platform/errors.ts';
import type { Clock } from './platform/clock.ts';
import type { Logger } from './platform/logger.ts';
import type { Secret } from './platform/secret.ts';
import type { LiveAccess } from './practice/access/live-access.ts';
import type { ArrivalNews } from './practice/arrivals/arrival-news.ts';
import type { HelpDesk } from './practice/care/help-desk.ts';
import type { SessionCalls } from './practice/care/help-notices.ts';

/** So many people a media worker serves well. */
const PEOPLE_A_WORKER = 40;

interface TogetherContext {
  readonly config: Pick<Config, 'nodes'>;
  readonly secret: Secret;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly media: Pick<MediaService, 'status'>;
  readonly access: LiveAccess;
  readonly arrivalNews: ArrivalNews;
  readonly desk: () => HelpDesk;
  readonly rooms: () => RoomDirectory;
}

/**
 * What happens at one node and concerns what another holds: rooms, connections, and pages of staff.
 * It is done here, and told to the others, who do the same.
 */
export class Together {
  readonly nodes: Nodes;
  /** The limits on guessing, which all nodes count together. */
  readonly guesses: GuessLimits;
  readonly #context: TogetherContext;
  /** The open calls of each session as they were last told to the other nodes. */
  readonly #told = new Map<SessionId, string>();

  constructor(context: TogetherContext) {
    this.#context = context;
    const { config, logger, access } = context;
    this.nodes = config.nodes
      ? joinNodes({
          redisUrl: config.nodes.redisUrl,
          node: config.nodes.name,
          logger,
          stateHere: () => this.#stateHere(),
          onNews: (news) => this.#take(news),
          onListening: () => {
            void access.changed();
            this.#tellCalls();
          },
        })
      : ONE_NODE;
    this.guesses = new GuessLimits(context.secret, (guess) =>
      this.nodes.tell({ type: 'guessed', guess }),
    );
  }

  /** A sign-in or a link has ended: ends whoever is here by it, now. */
  async accessChanged(): Promise<void> {
    this.nodes.tell({ type: 'access-changed' });
    await this.#context.access.changed();
  }

  /** What members answered or signed has changed. */
  arrivalsChanged(session: SessionId): void {
    this.nodes.tell({ type: 'arrivals-changed', session });
    this.#context.arrivalNews.changed(session);
  }

  /** A session's agenda was prepared anew. */
  async agendaPrepared(session: SessionId): Promise<void> {
    this.nodes.tell({ type: 'agenda-prepared', session });
    await this.#context.rooms().agendaPrepared(session);
  }

  /** A seat's link was withdrawn. */
  async linkRevoked(session: SessionId, seat: SeatId): Promise<void> {
    this.nodes.tell({ type: 'link-revoked', session, seat });
    await this.#context.access.changed();
    await this.#context.rooms().forgetDevices(session, seat);
  }

  /** Staff outside the room were shown a call for help, or have seen it. */
  async helpReached({ session, seat }: HelpRef, how: StaffReach): Promise<void> {
    try {
      await this.#context.rooms().helpReached(session, seat, how);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'elsewhere')) throw error;
      this.nodes.tell({ type: 'help-reached', session, seat, how });
    }
  }

  /** The open calls of a room of this node, whenever anything in it has changed. Never throws. */
  calls(calls: SessionCalls): void {
    this.#context.desk().update(calls);
    const told = JSON.stringify(calls);
    if (told === this.#told.get(calls.session)) return;
    if (calls.calls.length > 0) this.#told.set(calls.session, told);
    else if (!this.#told.delete(calls.session)) return;
    this.nodes.tell({ type: 'calls', ...calls, calls: [...calls.calls] });
  }

  #stateHere() {
    const workers = this.#context.media.status().workers.filter(({ alive }) => alive).length;
    return {
      load: this.#context.rooms().viewers / (PEOPLE_A_WORKER * Math.max(1, workers)),
      full: workers === 0,
    };
  }

  /** Tells the others of every open call of this node's rooms, whatever they were told before. */
  #tellCalls(): void {
    this.#told.clear();
    this.#context.rooms().tellCalls();
  }

  #take(news: News): void {
    const { access, arrivalNews, desk, rooms, logger, clock } = this.#context;
    const done = (work: Promise<unknown>) =>
      void work.catch((error: unknown) => {
        logger.error({ err: error, news: news.type }, 'news of another node not followed');
      });
    switch (news.type) {
      case 'access-changed':
        return done(access.changed());
      case 'arrivals-changed':
        return arrivalNews.changed(news.session);
      case 'agenda-prepared':
        return done(rooms().agendaPrepared(news.session));
      case 'link-revoked':
        done(access.changed());
        return done(rooms().forgetDevices(news.session, news.seat));
      case 'help-reached':
        return done(rooms().helpReachedHere(news.session, news.seat, news.how));
      case 'guessed':
        return this.guesses.count(news.guess, clock.now());
      case 'calls':
        return desk().update(news);
      case 'came':
        return this.#tellCalls();
    }
  }
}
