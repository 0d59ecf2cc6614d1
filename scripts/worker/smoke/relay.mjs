import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { bindingRequest, isStun } from './stun.mjs';

const address = '127.0.0.1';

/**
 * Joins two WebRtcTransports. mediasoup's are ICE-lite, so neither would ever speak first: a
 * socket before each plays the full ICE agent, and everything but STUN is handed across.
 */
export async function joinTransports(a, b) {
  const [nearA, nearB] = await Promise.all([openSocket(), openSocket()]);
  const relay = (from, to, transport) =>
    from.on('message', (datagram) => {
      if (!isStun(datagram)) to.send(datagram, portOf(transport), address);
    });
  relay(nearA, nearB, b);
  relay(nearB, nearA, a);
  nominate(nearA, a);
  nominate(nearB, b);
  return () => {
    nearA.close();
    nearB.close();
  };
}

function nominate(socket, transport) {
  const { usernameFragment, password } = transport.iceParameters;
  const request = bindingRequest({ username: `${usernameFragment}:smoke`, password });
  socket.send(request, portOf(transport), address);
}

function portOf(transport) {
  return transport.iceCandidates[0].port;
}

async function openSocket() {
  const socket = createSocket('udp4');
  socket.bind(0, address);
  await once(socket, 'listening');
  return socket;
}
