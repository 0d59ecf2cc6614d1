import { describe, expect, it } from 'vitest';
import { type DeviceAccess, type InputKind, openDevices, type Wanted } from './device-open.ts';

type Behaviour = 'works' | 'NotAllowedError' | 'NotFoundError' | 'NotReadableError';

/** A browser with these devices and permissions, that writes down what it was asked for. */
function browser(
  devices: Record<InputKind, Behaviour>,
  permissions: Partial<Record<InputKind, PermissionState>> = {},
) {
  const asked: Wanted[] = [];
  const access: DeviceAccess<string> = {
    ask(wanted) {
      asked.push(wanted);
      const kinds = Object.keys(wanted) as InputKind[];
      if (kinds.some((kind) => wanted[kind]?.exactly)) {
        return Promise.reject(new DOMException('', 'OverconstrainedError'));
      }
      const failing = kinds.map((kind) => devices[kind]).find((how) => how !== 'works');
      return failing === undefined
        ? Promise.resolve(Object.fromEntries(kinds.map((kind) => [kind, `a ${kind}`])))
        : Promise.reject(new DOMException('', failing));
    },
    permission: (kind) => Promise.resolve(permissions[kind]),
  };
  return { access, asked };
}

const both: Wanted = { microphone: {}, camera: {} };
const heard = { track: 'a microphone' };
const seen = { track: 'a camera' };

describe('openDevices', () => {
  it('asks once for both where both work', async () => {
    const { access, asked } = browser({ microphone: 'works', camera: 'works' });
    expect(await openDevices(access, both)).toEqual({ microphone: heard, camera: seen });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['NotReadableError', 'in-use'],
    ['NotFoundError', 'not-found'],
  ] as const)('keeps the microphone where the camera fails with %s', async (error, fault) => {
    const { access } = browser({ microphone: 'works', camera: error });
    expect(await openDevices(access, both)).toEqual({ microphone: heard, camera: { fault } });
  });

  it('keeps the camera where there is no microphone', async () => {
    const { access } = browser({ microphone: 'NotFoundError', camera: 'works' });
    const opened = await openDevices(access, both);
    expect(opened).toEqual({ microphone: { fault: 'not-found' }, camera: seen });
  });

  it.each([
    {},
    { microphone: 'prompt', camera: 'prompt' },
    { microphone: 'denied', camera: 'denied' },
  ] as const)('does not ask again after a no to both (%j)', async (permissions) => {
    const no = { microphone: 'NotAllowedError', camera: 'NotAllowedError' } as const;
    const { access, asked } = browser(no, permissions);
    const denied = { fault: 'denied' };
    expect(await openDevices(access, both)).toEqual({ microphone: denied, camera: denied });
    expect(asked).toHaveLength(1);
  });

  it.each(['granted', 'prompt'] as const)(
    'asks for the microphone alone where only the camera is blocked (%s)',
    async (microphone) => {
      const devices = { microphone: 'works', camera: 'NotAllowedError' } as const;
      const { access, asked } = browser(devices, { microphone, camera: 'denied' });
      const opened = await openDevices(access, both);
      expect(opened).toEqual({ microphone: heard, camera: { fault: 'denied' } });
      expect(asked).toEqual([both, { microphone: {} }]);
    },
  );

  it('[DC5] opens no other one where the chosen one is gone', async () => {
    const { access, asked } = browser({ microphone: 'works', camera: 'works' });
    const opened = await openDevices(access, { camera: { id: 'c', exactly: true } });
    expect(opened).toEqual({ camera: { fault: 'gone' } });
    expect(asked).toHaveLength(1);
  });

  it('opens nothing it was not asked for', async () => {
    const { access, asked } = browser({ microphone: 'works', camera: 'works' });
    expect(await openDevices(access, { microphone: {} })).toEqual({ microphone: heard });
    expect(asked).toEqual([{ microphone: {} }]);
  });
});
