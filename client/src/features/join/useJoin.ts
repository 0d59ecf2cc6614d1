import type { JoinInfo } from '@rapport/shared/contract/rest.ts';
import { useEffect, useState } from 'react';
import { type Problem, problemOf } from '../../http/api.ts';
import { join } from '../../http/endpoints.ts';
import type { RoomEntry } from '../../http/room-entry.ts';
import type { DeviceChoice } from '../../media/device-choice.ts';
import { helpStore } from '../../parts/help-now/page-help.ts';
import { hideToken, tokenOf } from './join-token.ts';
import { deviceSecretFor } from '../../parts/arrival/device-secret.ts';
import { remember, remembered } from '../../parts/arrival/remembered.ts';

interface Known {
  token: string;
  info: JoinInfo;
  name: string;
  pronouns: string;
}

/** Where someone stands on the way in. */
export type JoinState =
  | { at: 'no-link' }
  | { at: 'opening'; token: string }
  | { at: 'problem'; token: string; problem: Problem }
  /** A facilitator's link: the session opens to their sign-in, if they have an account. */
  | { at: 'sign-in'; session: string; account: boolean }
  | ({ at: 'name' } & Known)
  | ({ at: 'devices' } & Known)
  | { at: 'room'; entry: RoomEntry; devices: DeviceChoice };

const fromAddress = (): JoinState => {
  const token = tokenOf(window);
  return token === undefined ? { at: 'no-link' } : { at: 'opening', token };
};

/** The way in, and the steps along it. */
export function useJoin() {
  const [state, setState] = useState<JoinState>(fromAddress);
  const opening = state.at === 'opening' ? state.token : undefined;

  useEffect(() => {
    if (opening === undefined) return undefined;
    let current = true;
    helpStore.ownedBy(opening);
    join(opening, deviceSecretFor(window, opening)).then(
      (info) => {
        if (!current) return;
        setState(arrive(opening, info));
        // Before coming in, too: somebody may have let this device in before.
        if (info.role === 'member') void helpStore.loadPlan(opening);
      },
      (error: unknown) =>
        current && setState({ at: 'problem', token: opening, problem: problemOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [opening]);

  // Until then it may have to be opened in another browser, whose camera works.
  const joined = state.at === 'room' && state.entry.kind === 'link' ? state.entry.token : undefined;
  useEffect(() => {
    if (joined !== undefined) hideToken(window, joined);
  }, [joined]);

  useEffect(() => {
    // Another link opened in the same tab changes the fragment alone.
    const onHashChange = () => setState(fromAddress());
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, []);

  const retry = () => setState(fromAddress());
  const named = (name: string, pronouns: string) =>
    setState((before) =>
      before.at === 'name' ? { ...before, at: 'devices', name, pronouns } : before,
    );
  const back = () =>
    setState((before) => (before.at === 'devices' ? { ...before, at: 'name' } : before));
  const enter = (devices: DeviceChoice) => {
    if (state.at !== 'devices') return;
    const { token, info, name, pronouns } = state;
    remember(window, info.session, { name, pronouns, devices });
    setState({ at: 'room', entry: { kind: 'link', token, info, name, pronouns }, devices });
  };
  return { state, retry, named, back, enter };
}

const NOTHING_ON: DeviceChoice = {
  microphone: { kind: 'off' },
  camera: { kind: 'off' },
  backdrop: 'none',
};

/** The first step for whoever this link belongs to: straight back in for those who were inside. */
function arrive(token: string, info: JoinInfo): JoinState {
  if (info.signIn) return { at: 'sign-in', session: info.session, account: info.signIn.account };
  const choices = remembered(window, info.session);
  const { name, pronouns } = choices ?? { name: info.name, pronouns: '' };
  const known = { token, info, name, pronouns };
  const { standing } = info;
  // It had the seat, and is asked about the device that has it now.
  if (standing === 'earlier-device') {
    const devices = choices?.devices ?? NOTHING_ON;
    return { at: 'room', entry: { kind: 'link', ...known }, devices };
  }
  const cameBefore = ['admitted', 'waiting', 'new-device'].includes(standing);
  if (cameBefore && choices) {
    return { at: 'room', entry: { kind: 'link', ...known }, devices: choices.devices };
  }
  // On another device the seat is known by name; what this one can do is not.
  return { at: standing === 'admitted' ? 'devices' : 'name', ...known };
}
