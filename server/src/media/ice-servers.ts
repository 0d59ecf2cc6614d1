import { createHmac } from 'node:crypto';
import type { IceServer } from '@rapport/shared/contract/media.ts';
import type { MediaConfig } from './media-config.ts';

const TTL_SECONDS = 3600;

/**
 * The STUN and TURN servers for one opening of the media. TURN credentials are made for the hour
 * as coturn's `use-auth-secret` expects them (the draft's "TURN REST API"): they cannot be
 * withdrawn, so they are short-lived, and they name nobody.
 * @param now ms since the epoch
 */
export const iceServers = (
  { turn, stunUrls }: Pick<MediaConfig, 'turn' | 'stunUrls'>,
  now: number,
): IceServer[] => {
  const servers: IceServer[] = [];
  if (stunUrls && stunUrls.length > 0) servers.push({ urls: stunUrls });
  if (turn) {
    const username = `${Math.floor(now / 1000) + TTL_SECONDS}:rapport`;
    const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
    servers.push({ urls: turn.urls, username, credential });
  }
  return servers;
};
