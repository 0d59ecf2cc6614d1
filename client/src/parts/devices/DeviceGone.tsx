import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { goneTitle, type GoneDevice } from './gone-device.ts';

/**
 * What has gone or changed by itself and is off, with one press for each to go on. What it was and
 * what it would be are called as the system calls them.
 */
export function DeviceGone({
  gone,
  onGoOn,
  onChoose,
  onLeave,
}: {
  gone: readonly GoneDevice[];
  onGoOn: (device: GoneDevice) => void;
  /** Shows all devices. */
  onChoose?: () => void;
  /** The person has read it; sound that is off stays to be seen. */
  onLeave?: () => void;
}) {
  const t = useTranslations('devices.gone');
  const format = useFormatter();
  const title = goneTitle(gone, t, (names) => format.list(names));
  const label = ({ kind, next }: GoneDevice) => {
    if (kind !== 'sound') return t('turnOn', { name: next?.name ?? '' });
    return next ? t('playThrough', { name: next.name }) : t('play');
  };
  const isSoundOff = gone.some(({ kind }) => kind === 'sound');
  return (
    <Notice
      tone="warn"
      announce="now"
      title={title}
      actions={
        <>
          {gone.map(
            (device) =>
              (device.kind === 'sound' || device.next) && (
                <Button key={device.kind} onPress={() => onGoOn(device)}>
                  {label(device)}
                </Button>
              ),
          )}
          {onChoose && (
            <Button variant="quiet" onPress={onChoose}>
              {t('choose')}
            </Button>
          )}
          {onLeave && !isSoundOff && (
            <Button variant="quiet" onPress={onLeave}>
              {t('leaveOff')}
            </Button>
          )}
        </>
      }
    >
      {gone.map(({ kind }) => (
        <p key={kind}>{t(`off.${kind}`)}</p>
      ))}
    </Notice>
  );
}
