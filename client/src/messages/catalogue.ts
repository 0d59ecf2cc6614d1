import type { account } from './en/account.ts';
import type { arrival } from './en/arrival.ts';
import type { breakoutPlan } from './en/breakout-plan.ts';
import type { calendar } from './en/calendar.ts';
import type { cards } from './en/cards.ts';
import type { careSheets } from './en/care-sheets.ts';
import type { clients } from './en/clients.ts';
import type { common } from './en/common.ts';
import type { courses } from './en/courses.ts';
import type { desk } from './en/desk.ts';
import type { devices } from './en/devices.ts';
import type { door } from './en/door.ts';
import type { entry } from './en/entry.ts';
import type { errors } from './en/errors.ts';
import type { helpNow } from './en/help-now.ts';
import type { join } from './en/join.ts';
import type { letters } from './en/letters.ts';
import type { observed } from './en/observed.ts';
import type { ownCalendar } from './en/own-calendar.ts';
import type { ownCode } from './en/own-code.ts';
import type { ownPapers } from './en/own-papers.ts';
import type { papers } from './en/papers.ts';
import type { practiceAgendas } from './en/practice-agendas.ts';
import type { prepare } from './en/prepare.ts';
import type { ready } from './en/ready.ts';
import type { room } from './en/room.ts';
import type { roster } from './en/roster.ts';
import type { server } from './en/server.ts';
import type { staff } from './en/staff.ts';
import type { team } from './en/team.ts';

/** All messages by feature. English is the original: its type is what the code is checked against. */
export interface Catalogue {
  account: typeof account;
  arrival: typeof arrival;
  breakoutPlan: typeof breakoutPlan;
  calendar: typeof calendar;
  clients: typeof clients;
  common: typeof common;
  entry: typeof entry;
  errors: typeof errors;
  cards: typeof cards;
  careSheets: typeof careSheets;
  courses: typeof courses;
  desk: typeof desk;
  devices: typeof devices;
  door: typeof door;
  helpNow: typeof helpNow;
  join: typeof join;
  observed: typeof observed;
  ownCalendar: typeof ownCalendar;
  ownCode: typeof ownCode;
  ownPapers: typeof ownPapers;
  letters: typeof letters;
  papers: typeof papers;
  practiceAgendas: typeof practiceAgendas;
  prepare: typeof prepare;
  ready: typeof ready;
  roster: typeof roster;
  server: typeof server;
  staff: typeof staff;
  team: typeof team;
  room: typeof room;
}

declare module 'use-intl' {
  interface AppConfig {
    Messages: Catalogue;
  }
}
