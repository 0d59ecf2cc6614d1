import type { Certificate } from '../forward-cpu/certificate.ts';
import { rapportSide as inOneRoom } from '../forward-cpu/rapport-side.ts';
import { nextPacket, silence, speak } from './speaking.ts';

const PEOPLE = 6;

/** One who can be measured again and again. */
export interface Sampled {
  /** How long it took, in ms. */
  readonly sample: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/**
 * A room of a facilitator and five members, of whom the last speaks. The first is in a breakout
 * where nobody speaks; each sample is the time from the command that brings them to the one who
 * does, until that voice's first packet comes.
 */
export async function rapportSide(certificate: Certificate): Promise<Sampled> {
  const side = await inOneRoom(PEOPLE, certificate);
  const [lead] = side.pages;
  const members = side.pages.slice(1).map((page) => page.view.me.seat);
  const [listener, silent, , , speaker] = members;
  const hearing = side.clients[1];
  const speaking = side.clients[5];
  if (!lead || !listener || !silent || !speaker || !hearing || !speaking) {
    throw new Error('six were to come');
  }
  const voice = speak(speaking);
  const received = () => hearing.received;
  const others = members.filter((seat) => ![listener, silent, speaker].includes(seat));
  await lead.command({
    type: 'breakout:arrange',
    from: 0,
    groups: [
      [listener, silent],
      [speaker, ...others],
    ],
  });
  await lead.command({ type: 'breakout:open' });
  await lead.until(() => lead.view.breakout?.rooms?.length === 2);
  const [quiet, loud] = lead.view.breakout?.rooms?.map(({ id }) => id) ?? [];
  if (quiet === undefined || loud === undefined) throw new Error('two breakouts were to open');
  return {
    sample: async () => {
      await silence(received);
      const started = performance.now();
      const arrived = nextPacket(hearing).then(() => performance.now());
      await lead.command({ type: 'breakout:move', seat: listener, to: loud });
      const took = (await arrived) - started;
      await lead.command({ type: 'breakout:move', seat: listener, to: quiet });
      return took;
    },
    stop: async () => {
      voice.stop();
      await side.stop();
    },
  };
}
