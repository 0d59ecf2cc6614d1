import type { CardText } from '../card.ts';
import { afterTheArgument } from './cards/after-the-argument.ts';
import { earlyWarningCall } from './cards/early-warning-call.ts';
import { explainingDepression } from './cards/explaining-depression.ts';
import { jessicaAtTheHandover } from './cards/jessica-at-the-handover.ts';
import { jessicasNewIntroduction } from './cards/jessicas-new-introduction.ts';
import { theInvisibleChores } from './cards/the-invisible-chores.ts';
import { twoMinuteHello } from './cards/two-minute-hello.ts';
import { whoILost } from './cards/who-i-lost.ts';

/** The cards in English, by their id. */
export const cardTexts: Readonly<Record<string, CardText>> = {
  'after-the-argument': afterTheArgument,
  'early-warning-call': earlyWarningCall,
  'explaining-depression': explainingDepression,
  'jessica-at-the-handover': jessicaAtTheHandover,
  'jessicas-new-introduction': jessicasNewIntroduction,
  'the-invisible-chores': theInvisibleChores,
  'two-minute-hello': twoMinuteHello,
  'who-i-lost': whoILost,
};
