import { waitInLobby } from '../browser/arrive.ts';
import { lastNewFace, watchable, watchForFaces } from '../browser/faces.ts';
import { Page } from '../rapport/page.ts';
import { startRapport } from '../rapport/server.ts';
import type { Browsers, Side } from './side.ts';

/**
 * Rapport: a facilitator without a camera, who admits, and one member inside. Each sample is one
 * more member, who has come to the lobby, and is admitted once their transports are warm.
 */
export async function rapportSide({ sender, receiver }: Browsers, samples: number): Promise<Side> {
  const server = await startRapport({ groups: 1, people: samples + 2 });
  try {
    const [group] = server.groups;
    const [first, ...members] = group?.members ?? [];
    if (!group || !first) throw new Error('the group is empty');
    const leader = await Page.open(server.url, group.facilitator);
    const off = { microphone: false, camera: false };
    await leader.command({ type: 'lobby:enter', name: 'Leader', pronouns: '', ...off });

    await waitInLobby(await sender.newContext(), { ...first, url: server.url, name: 'First' });
    await leader.admitWaiting(1);
    let next = 0;
    return {
      sample: async () => {
        const member = members[next++];
        if (!member) throw new Error('more samples than there are members');
        const context = await receiver.newContext();
        await watchable(context);
        const page = await waitInLobby(context, { ...member, url: server.url, name: 'Member' });
        await watchForFaces(page);
        const admittedAt = Date.now();
        await leader.admitWaiting(1);
        const seenAt = await lastNewFace(page, 1);
        await context.close();
        return seenAt - admittedAt;
      },
      stop: async () => {
        leader.socket.disconnect();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
