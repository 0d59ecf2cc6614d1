import type { CardText } from '../card.ts';
import { afterTheArgument } from './cards/after-the-argument.ts';
import { closedDoor } from './cards/closed-door.ts';
import { earlyWarningCall } from './cards/early-warning-call.ts';
import { explainingDepression } from './cards/explaining-depression.ts';
import { feedbackLive } from './cards/feedback-live.ts';
import { firstDayBack } from './cards/first-day-back.ts';
import { fridayDeadline } from './cards/friday-deadline.ts';
import { hardDateAhead } from './cards/hard-date-ahead.ts';
import { jessicaAtTheHandover } from './cards/jessica-at-the-handover.ts';
import { jessicasNewIntroduction } from './cards/jessicas-new-introduction.ts';
import { kindNo } from './cards/kind-no.ts';
import { lastGroup } from './cards/last-group.ts';
import { myCircles } from './cards/my-circles.ts';
import { nightShiftWithBaby } from './cards/night-shift-with-baby.ts';
import { nobodySaysTheName } from './cards/nobody-says-the-name.ts';
import { oldRoleNewRole } from './cards/old-role-new-role.ts';
import { sameTimeNextWeek } from './cards/same-time-next-week.ts';
import { theInvisibleChores } from './cards/the-invisible-chores.ts';
import { theSundayCall } from './cards/the-sunday-call.ts';
import { theWardrobe } from './cards/the-wardrobe.ts';
import { twoMinuteHello } from './cards/two-minute-hello.ts';
import { unsaidWords } from './cards/unsaid-words.ts';
import { whatIExpected } from './cards/what-i-expected.ts';
import { whoILost } from './cards/who-i-lost.ts';

/** The cards in English, by their id. */
export const cardTexts: Readonly<Record<string, CardText>> = {
  'after-the-argument': afterTheArgument,
  'closed-door': closedDoor,
  'early-warning-call': earlyWarningCall,
  'explaining-depression': explainingDepression,
  'feedback-live': feedbackLive,
  'first-day-back': firstDayBack,
  'friday-deadline': fridayDeadline,
  'hard-date-ahead': hardDateAhead,
  'jessica-at-the-handover': jessicaAtTheHandover,
  'jessicas-new-introduction': jessicasNewIntroduction,
  'kind-no': kindNo,
  'last-group': lastGroup,
  'my-circles': myCircles,
  'night-shift-with-baby': nightShiftWithBaby,
  'nobody-says-the-name': nobodySaysTheName,
  'old-role-new-role': oldRoleNewRole,
  'same-time-next-week': sameTimeNextWeek,
  'the-invisible-chores': theInvisibleChores,
  'the-sunday-call': theSundayCall,
  'the-wardrobe': theWardrobe,
  'two-minute-hello': twoMinuteHello,
  'unsaid-words': unsaidWords,
  'what-i-expected': whatIExpected,
  'who-i-lost': whoILost,
};
