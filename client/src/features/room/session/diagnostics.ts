import type { MediaSession } from '../../../media/media-session.ts';
import type { RoomConnection } from '../../../realtime/room-connection.ts';

interface PacketCount {
  kind: string;
  packets: number;
  bytes: number;
  /** Only of video that is received. */
  framesDecoded?: number;
}

/** Facts for whoever looks into a fault: nothing of what is said or of who is in the room. */
export interface Diagnostics {
  connection: string;
  generation: number;
  clockOffset: number;
  send: string;
  receive: string;
  sent: PacketCount[];
  received: PacketCount[];
}

declare global {
  interface Window {
    /** Read-only facts on the connection, for support and tests. */
    rapport?: { diagnostics: () => Promise<Diagnostics> };
  }
}

/** Puts `window.rapport` in place; returns what removes it again. */
export function exposeDiagnostics(connection: RoomConnection, media: MediaSession): () => void {
  window.rapport = { diagnostics: () => diagnose(connection, media) };
  return () => {
    delete window.rapport;
  };
}

async function diagnose(connection: RoomConnection, media: MediaSession): Promise<Diagnostics> {
  const { connection: state, generation, clockOffset } = connection.getSnapshot();
  const link = media.link;
  return {
    connection: state,
    generation,
    clockOffset,
    send: link?.send.connectionState ?? 'none',
    receive: link?.receive.connectionState ?? 'none',
    sent: link ? counts(await link.send.getStats(), 'outbound-rtp') : [],
    received: link ? counts(await link.receive.getStats(), 'inbound-rtp') : [],
  };
}

interface RtpStats {
  type: string;
  kind?: string;
  packetsSent?: number;
  packetsReceived?: number;
  bytesSent?: number;
  bytesReceived?: number;
  framesDecoded?: number;
}

function counts(report: RTCStatsReport, type: 'outbound-rtp' | 'inbound-rtp'): PacketCount[] {
  const all: PacketCount[] = [];
  for (const stats of report.values() as Iterable<RtpStats>) {
    if (stats.type !== type) continue;
    all.push({
      kind: stats.kind ?? '',
      packets: stats.packetsSent ?? stats.packetsReceived ?? 0,
      bytes: stats.bytesSent ?? stats.bytesReceived ?? 0,
      ...(stats.framesDecoded === undefined ? {} : { framesDecoded: stats.framesDecoded }),
    });
  }
  return all;
}
