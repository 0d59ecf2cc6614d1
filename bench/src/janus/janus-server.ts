import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../processes/free-port.ts';
import { Program } from '../processes/program.ts';
import { takesConnections } from '../processes/takes-connections.ts';
import { until } from '../processes/until.ts';

const READY_WITHIN_MS = 20_000;
/** What comes with it and is not needed: a bare Janus is what a fair comparison asks for. */
const OFF = {
  plugins: [
    ...['audiobridge', 'duktape', 'echotest', 'lua', 'nosip', 'recordplay', 'sip', 'streaming'],
    ...['textroom', 'videocall', 'voicemail'],
  ],
  transports: ['http', 'mqtt', 'nanomsg', 'pfunix', 'rabbitmq'],
};

/** The room in which everyone is. */
export const ROOM = 1;

/** A Janus of one's own. */
export interface JanusServer {
  readonly pid: number;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts Debian's Janus with its video room alone, for so many people who send a voice and a
 * picture in three layers. What it does not need is off.
 * @throws Error when it does not start
 */
export async function startJanus(people: number): Promise<JanusServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-janus-'));
  const files = {
    'janus.jcfg': `
      general: {
        debug_level = 2
        session_timeout = 0
      }
      plugins: { disable = "${libraries(OFF.plugins)}" }
      transports: { disable = "${libraries(OFF.transports)}" }`,
    'janus.transport.websockets.jcfg': `
      general: { json = "plain", ws = true, ws_port = ${port}, ws_ip = "127.0.0.1", wss = false }
      admin: { admin_ws = false, admin_wss = false }`,
    'janus.plugin.videoroom.jcfg': `
      room-${ROOM}: {
        description = "bench", publishers = ${people}, bitrate = 0, fir_freq = 0
        audiocodec = "opus", videocodec = "vp8", opus_fec = true
        audiolevel_ext = true, audiolevel_event = false, transport_wide_cc_ext = false
        notify_joining = false, record = false
      }`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const written: string[] = [];
  const program = new Program(
    { program: 'janus', args: [`--configs-folder=${folder}`, '--disable-colors'] },
    (line) => written.push(line),
  );
  const stop = async () => {
    await program.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  program.spawn();
  if (!(await until(() => takesConnections(port), READY_WITHIN_MS))) {
    await stop();
    throw new Error(`Janus did not start:\n${written.slice(-20).join('\n')}`);
  }
  return { pid: program.pid, url: `ws://127.0.0.1:${port}`, stop };
}

const libraries = (names: readonly string[]) => names.map((name) => `libjanus_${name}.so`).join();
