import { createHmac } from 'node:crypto';
import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';
import type { IceServer } from '@rapport/shared/contract/media.ts';
import type { MediaConfig } from './media-config.ts';

const TTL_SECONDS = 3600;

/** Whom a TURN server is to relay for. */
export interface RelayUser {
  readonly session: SessionId;
  readonly seat: SeatId;
}

/** The STUN servers: for whoever may not use the relay. */
export const stunServers = ({ stunUrls }: Pick<MediaConfig, 'stunUrls'>): IceServer[] =>
  stunUrls && stunUrls.length > 0 ? [{ urls: stunUrls }] : [];

/**
 * The STUN and TURN servers for one opening of the media, or one restart of ICE. TURN credentials
 * are made for the hour as coturn's `use-auth-secret` expects them (the draft's "TURN REST API"):
 * they cannot be withdrawn, so they are short-lived. Each seat has a user name of its own, so that
 * coturn's `user-quota` holds for each, and it tells nobody who that is.
 * @param now ms since the epoch
 */
export const iceServers = (
  { turn, ...stun }: Pick<MediaConfig, 'turn' | 'stunUrls'>,
  user: RelayUser,
  now: number,
): IceServer[] => {
  const servers = stunServers(stun);
  if (turn) {
    const username = `${Math.floor(now / 1000) + TTL_SECONDS}:${userName(turn.secret, user)}`;
    const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
    servers.push({ urls: turn.urls, username, credential });
  }
  return servers;
};

/** Keyed, so that what stands in the relay's log leads back to no session and no seat. */
const userName = (secret: string, { session, seat }: RelayUser): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([session, seat]))
    .digest('hex')
    .slice(0, 24);
