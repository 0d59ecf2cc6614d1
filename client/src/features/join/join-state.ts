import type { JoinInfo, Visit } from '@rapport/shared/contract/rest.ts';
import type { Problem } from '../../http/api.ts';
import type { RoomEntry } from '../../http/room-entry.ts';
import type { DeviceChoice } from '../../media/device-choice.ts';
import { remembered } from '../../parts/arrival/remembered.ts';

/** Whose link it is, and what they are to be called. */
interface Known {
  token: string;
  info: JoinInfo;
  name: string;
  pronouns: string;
}

/** One's own page, while it is not the time to come in, or just about to be. */
export interface AtHome extends Known {
  visit: Visit;
  /** How often it was asked again. */
  asked: number;
  /** Whether the last answer did not come: what is shown may be out of date. */
  stale: boolean;
}

/** Where someone stands on the way in. */
export type JoinState =
  | { at: 'no-link' }
  | { at: 'opening'; token: string }
  | { at: 'problem'; token: string; problem: Problem }
  /** A facilitator's link: the session opens to their sign-in, if they have an account. */
  | { at: 'sign-in'; session: string; account: boolean }
  | ({ at: 'home' } & AtHome)
  /** The devices, tried without coming in. */
  | ({ at: 'trying' } & AtHome)
  /** The code that the practice asks for on a new device. */
  | ({ at: 'code' } & Known)
  /** What is to be signed before coming in. */
  | ({ at: 'papers' } & Known)
  | ({ at: 'name' } & Known)
  /** Where they are, whether they are alone, which number to call. */
  | ({ at: 'questions' } & Known)
  | ({ at: 'devices' } & Known)
  | { at: 'room'; entry: RoomEntry; devices: DeviceChoice };

const NOTHING_ON: DeviceChoice = {
  microphone: { kind: 'off' },
  camera: { kind: 'off' },
  backdrop: 'none',
};

/** The first step for whoever this link belongs to: straight back in for those who were inside. */
export function arrive(token: string, info: JoinInfo): JoinState {
  if (info.signIn) return { at: 'sign-in', session: info.session, account: info.signIn.account };
  const choices = remembered(window, info.session);
  const known = knownBy(token, info);
  // It had the seat, and is asked about the device that has it now; or is not inside any more.
  if (info.standing === 'earlier-device' || isTurnedAway(info)) {
    const devices = choices?.devices ?? NOTHING_ON;
    return { at: 'room', entry: { kind: 'link', ...known }, devices };
  }
  // Who left is shown the way back in, while the session goes on.
  const left = info.standing === 'left' && goesOn(info);
  const cameBefore = left || ['admitted', 'waiting', 'new-device'].includes(info.standing);
  if (cameBefore && choices) {
    return { at: 'room', entry: { kind: 'link', ...known }, devices: choices.devices };
  }
  if (info.code) return { at: 'code', ...known };
  return pastCode({ at: 'code', ...known });
}

const goesOn = ({ visit }: JoinInfo): boolean => visit === undefined || visit.when === 'time';

/** Whether they were not let in, or taken out: they read so before anything is asked of them. */
const isTurnedAway = (info: JoinInfo): boolean =>
  goesOn(info) && (info.standing === 'declined' || info.standing === 'removed');

/** After the code, or without it. */
export function pastCode(state: JoinState): JoinState {
  if (state.at !== 'code') return state;
  const { visit } = state.info;
  const known = knownIn(state);
  if (visit && visit.when !== 'time') {
    return { at: 'home', ...known, visit, asked: 0, stale: false };
  }
  return firstStep(known);
}

const knownIn = ({ token, info, name, pronouns }: Known): Known => ({
  token,
  info,
  name,
  pronouns,
});

/** The first step of who comes in for the first time. */
export function firstStep(state: Known): JoinState {
  const { standing, papers } = state.info;
  // On another device the seat is known by name; what this one can do is not.
  if (standing === 'admitted') return { at: 'devices', ...knownIn(state) };
  return { at: papers?.toSign ? 'papers' : 'name', ...knownIn(state) };
}

/** From one's own page: straight in for who had been inside, in this tab. */
export function comeBack(state: Known): JoinState {
  const { session, standing } = state.info;
  const devices = remembered(window, session)?.devices;
  if (devices === undefined || !WAS_INSIDE.includes(standing)) return firstStep(state);
  const entry = { kind: 'link', ...knownIn(state), joining: true } as const;
  return { at: 'room', entry, devices };
}

const WAS_INSIDE: readonly JoinInfo['standing'][] = ['admitted', 'waiting', 'left'];

/** One's own page, also for who could be inside. */
export function atHome(token: string, info: JoinInfo): JoinState {
  const { visit } = info;
  if (!visit) return arrive(token, info);
  return { at: 'home', ...knownBy(token, info), visit, asked: 0, stale: false };
}

/** From one's own page to the code that it lacks. */
export const toCode = (state: JoinState): JoinState =>
  state.at === 'home' ? { at: 'code', ...knownIn(state) } : state;

/** After the papers, whether they were signed or not. */
export const pastPapers = (state: JoinState): JoinState =>
  state.at === 'papers' ? { ...state, at: 'name' } : state;

/** After the name. A device that is new may be somewhere else than the one that answered. */
export function afterName(state: JoinState, name: string, pronouns: string): JoinState {
  if (state.at !== 'name') return state;
  const { arrival, standing } = state.info;
  const isAsked = arrival && (!arrival.answered || standing === 'new-device');
  return { ...state, at: isAsked ? 'questions' : 'devices', name, pronouns };
}

/** After the questions, whether they were answered or not. */
export function pastQuestions(state: JoinState, answered: boolean): JoinState {
  if (state.at !== 'questions') return state;
  const { info } = state;
  const arrival = info.arrival && { ...info.arrival, answered };
  return { ...state, at: 'devices', info: { ...info, ...(arrival && { arrival }) } };
}

/** One's own page after one more answer. */
export function askedAgain(state: JoinState, token: string, info: JoinInfo): JoinState {
  if (!isAtHome(state) || state.token !== token) return state;
  const { visit } = info;
  if (!visit) return arrive(token, info);
  const asked = state.asked + 1;
  return { ...state, ...knownBy(token, info), visit, asked, stale: false };
}

/** What says that no answer came, and nothing about the link. */
const NO_ANSWER: readonly Problem[] = ['offline', 'unavailable', 'internal', 'rate-limited'];

/** One's own page after it was asked for in vain, or why the link does not work any more. */
export function askedInVain(state: JoinState, token: string, problem: Problem): JoinState {
  if (!isAtHome(state) || state.token !== token) return state;
  if (!NO_ANSWER.includes(problem)) return { at: 'problem', token, problem };
  return { ...state, asked: state.asked + 1, stale: true };
}

const isAtHome = (state: JoinState): state is Extract<JoinState, AtHome> =>
  state.at === 'home' || state.at === 'trying';

function knownBy(token: string, info: JoinInfo): Known {
  const { name, pronouns } = remembered(window, info.session) ?? { name: info.name, pronouns: '' };
  return { token, info, name, pronouns };
}
