import type { PathWatch } from '../../../media/path-watch.ts';
import type { RoomConnection } from '../../../realtime/room-connection.ts';

/**
 * Tells the room when sound and picture do not get through to or from here, and when they do
 * again, so that others do not think the person is silent. Returns an unsubscribe function.
 */
export function reportPath(connection: RoomConnection, path: PathWatch): () => void {
  let telling = false;
  const news = () => (path.isLost() ? 'path:report-lost' : 'path:report-back');
  const tell = async (): Promise<void> => {
    const { connection: state, view } = connection.getSnapshot();
    const type = news();
    // The room knows already, or it is nothing for it.
    if (telling || state !== 'live' || view?.can[type] !== true) return;
    telling = true;
    await connection.send({ type });
    telling = false;
    // It may have changed meanwhile; what was refused is not tried without end.
    if (type !== news()) void tell();
  };
  const stops = [path.subscribe(() => void tell()), connection.subscribe(() => void tell())];
  return () => {
    for (const stop of stops) stop();
  };
}
