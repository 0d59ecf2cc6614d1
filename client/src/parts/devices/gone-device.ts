import type { useTranslations } from 'use-intl';
import { nextDevice, type Devices } from '../../media/device-list.ts';
import type { OutputNews } from '../../media/output-state.ts';

/** A device that is off because it went away or changed by itself. */
export interface GoneDevice {
  readonly kind: 'sound' | 'microphone' | 'camera';
  /** Empty where the browser does not tell. */
  readonly name: string;
  readonly why: 'gone' | 'moved' | 'unusable';
  /** What one press goes on with; of sound none where it is not known what it comes out of. */
  readonly next?: { readonly id: string; readonly name: string };
}

/** Sound that is off, where the news says so. */
export function goneSound(news: OutputNews | undefined): GoneDevice[] {
  if (news?.kind !== 'held') return [];
  const { name, why, next } = news;
  return [{ kind: 'sound', name, why, ...(next && { next: { id: '', name: next } }) }];
}

/** A microphone or camera that went away; `unnamed` says what to call the one after the other. */
export function goneInput(
  kind: 'microphone' | 'camera',
  { name, deviceId = '' }: { name?: string | undefined; deviceId?: string | undefined },
  devices: Devices,
  unnamed: string,
): GoneDevice {
  const listed = kind === 'microphone' ? 'audioinput' : 'videoinput';
  const next = nextDevice(devices, listed, { id: deviceId, label: name ?? '' });
  return {
    kind,
    name: name ?? '',
    why: 'gone',
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
  if (first.why === 'unusable') return t('unusable');
  if (first.why === 'gone') return t(`unnamed.${first.kind}`);
  return first.next ? t('moved', { name: first.next.name }) : t('movedSomewhere');
}
