import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { canCaptureScreen } from '../../../media/screen-capture.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import { Part } from '../../../ui/Part.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { AboveBar } from '../core/AboveBar.tsx';
import type { BarDialog } from '../core/bar-dialog.ts';
import { useFeatures } from '../core/features-context.ts';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { useOpenPanels } from '../core/panels-context.ts';
import { OWN_KEYS } from '../own/keys.ts';
import { useRoom } from '../session/room-context.ts';
import type { ActionDoor, RoomAction } from '../core/room-action.ts';
import { roomActions, type ActionsOf } from './room-actions.ts';

// Whoever never types does not load it.
const Palette = lazyPart(async () => (await import('./Palette.tsx')).Palette);

const HINT_MS = 6000;

/** The palette and the keys: all that can be done, done from the keyboard. */
export function Keyboard({
  dialog,
  onDialog,
}: {
  dialog: BarDialog | undefined;
  onDialog: (dialog: BarDialog | undefined) => void;
}) {
  const t = useTranslations('room');
  const { connection, switches, sound, share, viewChoice, command, cards, refusals } = useRoom();
  const features = useFeatures();
  const { views, panels, open } = useOpenPanels();
  const [asking, setAsking] = useState<RoomAction>();
  const [hint, setHint] = useState('');
  const saidOfRest = useRef(false);
  useEffect(() => {
    if (hint === '') return undefined;
    const timer = setTimeout(() => setHint(''), HINT_MS);
    return () => clearTimeout(timer);
  }, [hint]);

  const list = (more?: readonly ActionsOf[]): readonly RoomAction[] => {
    const { view } = connection.getSnapshot();
    const { news } = sound.getSnapshot();
    const labelOf = (id: (typeof views)[number]) =>
      id === 'faces' ? t('tabs.faces') : (panels.find((panel) => panel.id === id)?.label ?? '');
    return view
      ? roomActions(
          features,
          {
            view,
            t,
            switches: switches.getSnapshot(),
            unheard: news?.kind === 'held' ? (news.next ?? '') : undefined,
            canShare: canCaptureScreen(),
            choice: viewChoice.getSnapshot(),
            views: views.map((id) => ({ id, label: labelOf(id) })),
          },
          more,
        )
      : [];
  };
  const door: ActionDoor = {
    command,
    turn: (device, on) => switches.set(device, on),
    open: (view) => open(view, { focus: true }),
    show: onDialog,
    hear: () => sound.goOn(),
    share: () => share.start(),
    cards,
    refuse: (problem) => refusals.show(problem),
    see: (change) => viewChoice.set(change),
  };
  const run = (action: RoomAction) => {
    if (action.confirm) setAsking(action);
    else action.run(door);
  };
  useShortcuts({
    onPalette: () => onDialog('palette'),
    onKey: (key) => {
      const action = list().find((one) => one.key === key);
      if (action) run(action);
      else if (key === OWN_KEYS.microphone || key === OWN_KEYS.camera)
        setHint(t('bar.keyTurnsOff'));
      return action !== undefined;
    },
    // Said once, to a facilitator who uses keys.
    onResting: (key) => {
      const leads = connection.getSnapshot().view?.me.leads === true;
      if (saidOfRest.current || !leads || !list().some((one) => one.key === key)) return;
      saidOfRest.current = true;
      setHint(t('bar.keysRest', { key: key.toUpperCase() }));
    },
  });

  return (
    <>
      {hint !== '' && (
        <AboveBar>
          <Notice announce="polite" title={hint} />
        </AboveBar>
      )}
      {dialog === 'palette' && (
        <AboveBar>
          <Part>
            <Suspense fallback={null}>
              <Palette list={list} onRun={run} onClose={() => onDialog(undefined)} />
            </Suspense>
          </Part>
        </AboveBar>
      )}
      <ConfirmDialog
        isOpen={asking !== undefined}
        title={asking?.confirm?.title ?? ''}
        confirm={asking?.confirm?.confirm ?? ''}
        danger
        onClose={() => setAsking(undefined)}
        onConfirm={() => asking?.run(door)}
      >
        {asking?.confirm?.words ?? ''}
      </ConfirmDialog>
    </>
  );
}
