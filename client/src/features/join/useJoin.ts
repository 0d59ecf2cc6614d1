import { useEffect, useState } from 'react';
import { problemOf } from '../../http/api.ts';
import { join } from '../../http/endpoints.ts';
import type { DeviceChoice } from '../../media/device-choice.ts';
import { helpStore } from '../../parts/help-now/page-help.ts';
import { deviceSecretFor } from '../../parts/arrival/device-secret.ts';
import { remember } from '../../parts/arrival/remembered.ts';
import {
  afterName,
  arrive,
  askedAgain,
  askedInVain,
  atHome,
  comeBack,
  pastCode,
  pastPapers,
  pastQuestions,
  toCode,
  type JoinState,
} from './join-state.ts';
import { hideToken, tokenOf } from './join-token.ts';
import { nextCheck } from './next-check.ts';
import { useAskedAgain } from './use-asked-again.ts';

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

  const home = state.at === 'home' ? state : undefined;
  const ask = (token: string) =>
    join(token, deviceSecretFor(window, token)).then(
      (info) => setState((before) => askedAgain(before, token, info)),
      (error: unknown) => setState((before) => askedInVain(before, token, problemOf(error))),
    );
  useAskedAgain(home && nextCheck(home.visit), home?.asked, () => home && void ask(home.token));

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
  const comeIn = () => setState((before) => (before.at === 'home' ? comeBack(before) : before));
  /** From the room, and from each step, to one's own page. */
  const toHome = () => {
    const known = state.at === 'room' ? state.entry : state;
    if (!('token' in known)) return;
    const { token } = known;
    join(token, deviceSecretFor(window, token)).then(
      (info) => setState(atHome(token, info)),
      (error: unknown) => setState({ at: 'problem', token, problem: problemOf(error) }),
    );
  };
  const tryDevices = () =>
    setState((before) => (before.at === 'home' ? { ...before, at: 'trying' } : before));
  const tried = () => {
    if (state.at !== 'trying') return;
    setState({ ...state, at: 'home' });
    void ask(state.token);
  };
  const lookAtCode = () => setState(toCode);
  const codeEntered = () =>
    setState((before) => (before.at === 'code' ? { at: 'opening', token: before.token } : before));
  const withoutCode = () => setState(pastCode);
  const read = () => setState(pastPapers);
  const named = (name: string, pronouns: string) =>
    setState((before) => afterName(before, name, pronouns));
  const answered = (isAnswered: boolean) => setState((before) => pastQuestions(before, isAnswered));
  const back = () =>
    setState((before) => (before.at === 'devices' ? { ...before, at: 'name' } : before));
  const enter = (devices: DeviceChoice) => {
    if (state.at !== 'devices') return;
    const { token, info, name, pronouns } = state;
    remember(window, info.session, { name, pronouns, devices });
    const entry = { kind: 'link', token, info, name, pronouns, joining: true } as const;
    setState({ at: 'room', entry, devices });
  };
  return {
    state,
    retry,
    comeIn,
    toHome,
    tryDevices,
    tried,
    lookAtCode,
    codeEntered,
    withoutCode,
    read,
    named,
    answered,
    back,
    enter,
  };
}
