import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { sharedNow } from '../timeline/clock.ts';
import { keepMarks } from '../timeline/marks.ts';
import { frameOfSize } from './frame-of-size.ts';
import { openKeeper } from './keeper.ts';

// The bare side of command-fanout: what a command needs at the very least. It is taken, answered,
// and told to everyone in its Socket.IO room, the same bytes to each. With a folder for data it is
// written to the disk first.

const http = createServer((request, response) => {
  response.statusCode = request.url === '/ready' ? 200 : 404;
  response.end();
});
const io = new Server(http, {
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
  pingInterval: 5_000,
  pingTimeout: 5_000,
});

interface Envelope {
  readonly id: string;
  readonly command: { readonly type: string; readonly seat: string; readonly bytes: number };
}

const keep = openKeeper(process.env['DATA_DIR']);
const marks = keepMarks(process.env['MARKS']);

io.on('connection', (socket) => {
  const room = String(socket.handshake.auth['room']);
  void socket.join(room);
  socket.on('room:command', ({ id, command }: Envelope, answer: (value: unknown) => void) => {
    const packet = sharedNow();
    keep(JSON.stringify(command));
    const stored = sharedNow();
    io.to(room).emit('room:frame', frameOfSize(command.seat, command.bytes));
    marks.push({ id, at: { packet, stored, written: sharedNow() } });
    answer({ ok: true });
  });
});

http.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
