import type { useTranslations } from 'use-intl';
import { nextDevice, ownEntry, type Devices } from '../../media/device-list.ts';
import type { InputKind } from '../../media/device-open.ts';
import type { OutputNews } from '../../media/output-state.ts';

/** A device that is off because it went away or changed by itself. */
export interface GoneDevice {
  readonly kind: 'sound' | InputKind;
  /** Empty where the browser does not tell. */
  readonly name: string;
  /**
   * `moved`: the system was set to another one. `stopped`: it is there, and was ended by the
   * browser or another program. `unusable`: what was chosen is not there or is refused.
   */
  readonly why: 'gone' | 'moved' | 'stopped' | 'unusable';
  /** What the system was set to, of a microphone or camera that `moved`. */
  readonly movedTo?: string;
  /** What one press goes on with; of sound none where it is not known what it comes out of. */
  readonly next?: { readonly id: string; readonly name: string };
}

/** A microphone or camera that is off by itself, as far as is known of it. */
export interface LostInput {
  readonly deviceId?: string;
  readonly name?: string;
  readonly movedTo?: string;
}

/** Everything that is off because it went away or changed by itself. */
export function goneDevices(
  {
    news,
    microphone,
    camera,
    devices,
  }: {
    news?: OutputNews | undefined;
    microphone?: LostInput | undefined;
    camera?: LostInput | undefined;
    devices: Devices;
  },
  unnamed: (kind: InputKind) => string,
): GoneDevice[] {
  const inputs = { microphone, camera };
  return [
    ...goneSound(news),
    ...(['microphone', 'camera'] as const).flatMap((kind) => {
      const lost = inputs[kind];
      return lost ? [goneInput(kind, lost, devices, unnamed(kind))] : [];
    }),
  ];
}

function goneSound(news: OutputNews | undefined): GoneDevice[] {
  if (news?.kind !== 'held') return [];
  const { name, why, next } = news;
  return [{ kind: 'sound', name, why, ...(next && { next: { id: '', name: next } }) }];
}

/** `unnamed` says what to call a device without a name. */
function goneInput(
  kind: InputKind,
  { name = '', deviceId = '', movedTo = '' }: LostInput,
  devices: Devices,
  unnamed: string,
): GoneDevice {
  const listed = kind === 'microphone' ? 'audioinput' : 'videoinput';
  const was = { id: deviceId, label: name };
  const next = nextDevice(devices, listed, was);
  const isThere = ownEntry(devices, listed, was) !== undefined;
  return {
    kind,
    name,
    ...(!isThere
      ? { why: 'gone' }
      : movedTo === ''
        ? { why: 'stopped' }
        : { why: 'moved', movedTo }),
    ...(next && { next: { id: next.id, name: next.label === '' ? unnamed : next.label } }),
  };
}

/** What has happened, in one line: of several things that went, all their names. */
export function goneTitle(
  gone: readonly GoneDevice[],
  t: ReturnType<typeof useTranslations<'devices.gone'>>,
  list: (names: string[]) => string,
): string {
  const names = [
    ...new Set(
      gone.filter(({ why, name }) => why === 'gone' && name !== '').map(({ name }) => name),
    ),
  ];
  if (names.length > 0) return t('named', { names: list(names), count: names.length });
  const [first] = gone;
  if (!first) return '';
  const { kind, why, movedTo } = first;
  if (why === 'unusable') return t('unusable');
  if (why === 'gone') return t(`unnamed.${kind}`);
  if (kind !== 'sound') {
    return movedTo === undefined
      ? t(`stopped.${kind}`)
      : t(`movedInput.${kind}`, { name: movedTo });
  }
  return first.next ? t('moved', { name: first.next.name }) : t('movedSomewhere');
}
