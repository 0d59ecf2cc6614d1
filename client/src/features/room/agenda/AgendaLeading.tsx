import type { AgendaItemView } from '@rapport/shared/contract/room/agenda.ts';
import { MoreMessages } from '../../../messages/MoreMessages.tsx';
import { ready } from '../../../messages/en/ready.ts';
import { AgendaControls } from './AgendaControls.tsx';
import { AgendaEditor } from './AgendaEditor.tsx';
import { ReadyHere } from './ReadyHere.tsx';
import { RunContext, useRun } from './run-context.ts';
import { RunLine } from './RunLine.tsx';

/** Leading through the agenda: how the session goes in time, what comes, what lies ready. */
export function AgendaLeading({ items }: { items: readonly AgendaItemView[] }) {
  const run = useRun();
  return (
    <>
      {run && items.length > 0 && <RunLine run={run} />}
      <AgendaControls />
      <MoreMessages messages={{ ready }}>
        <ReadyHere />
      </MoreMessages>
      <RunContext value={run}>
        <AgendaEditor items={items} />
      </RunContext>
    </>
  );
}
