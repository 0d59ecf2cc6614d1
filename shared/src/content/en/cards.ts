import type { CardText } from '../card.ts';
import { afterTheArgument } from './cards/after-the-argument.ts';
import { atAnImpasse } from './cards/at-an-impasse.ts';
import { atTheFamilyTable } from './cards/at-the-family-table.ts';
import { bothAtOnce } from './cards/both-at-once.ts';
import { closedDoor } from './cards/closed-door.ts';
import { earlyWarningCall } from './cards/early-warning-call.ts';
import { explainingDepression } from './cards/explaining-depression.ts';
import { feedbackLive } from './cards/feedback-live.ts';
import { firstDayBack } from './cards/first-day-back.ts';
import { fridayDeadline } from './cards/friday-deadline.ts';
import { hardDateAhead } from './cards/hard-date-ahead.ts';
import { itIsFine } from './cards/it-is-fine.ts';
import { jessicaAtTheHandover } from './cards/jessica-at-the-handover.ts';
import { jessicasNewIntroduction } from './cards/jessicas-new-introduction.ts';
import { keepingABedtime } from './cards/keeping-a-bedtime.ts';
import { kindNo } from './cards/kind-no.ts';
import { lastGroup } from './cards/last-group.ts';
import { lighterWork } from './cards/lighter-work.ts';
import { meetingTheGroup } from './cards/meeting-the-group.ts';
import { myCircles } from './cards/my-circles.ts';
import { nightShiftWithBaby } from './cards/night-shift-with-baby.ts';
import { nobodySaysTheName } from './cards/nobody-says-the-name.ts';
import { oldRoleNewRole } from './cards/old-role-new-role.ts';
import { outOfTheCab } from './cards/out-of-the-cab.ts';
import { sameTimeNextWeek } from './cards/same-time-next-week.ts';
import { theInvisibleChores } from './cards/the-invisible-chores.ts';
import { theSundayCall } from './cards/the-sunday-call.ts';
import { theWardrobe } from './cards/the-wardrobe.ts';
import { thursdayChoir } from './cards/thursday-choir.ts';
import { twoMinuteHello } from './cards/two-minute-hello.ts';
import { unsaidWords } from './cards/unsaid-words.ts';
import { whatIExpected } from './cards/what-i-expected.ts';
import { whatStaysHere } from './cards/what-stays-here.ts';
import { whoILost } from './cards/who-i-lost.ts';
import { whoseTurnWithMother } from './cards/whose-turn-with-mother.ts';
import { youMissedMe } from './cards/you-missed-me.ts';

/** The cards in English, by their id. */
export const cardTexts: Readonly<Record<string, CardText>> = {
  'after-the-argument': afterTheArgument,
  'at-an-impasse': atAnImpasse,
  'at-the-family-table': atTheFamilyTable,
  'both-at-once': bothAtOnce,
  'closed-door': closedDoor,
  'early-warning-call': earlyWarningCall,
  'explaining-depression': explainingDepression,
  'feedback-live': feedbackLive,
  'first-day-back': firstDayBack,
  'friday-deadline': fridayDeadline,
  'hard-date-ahead': hardDateAhead,
  'it-is-fine': itIsFine,
  'jessica-at-the-handover': jessicaAtTheHandover,
  'jessicas-new-introduction': jessicasNewIntroduction,
  'keeping-a-bedtime': keepingABedtime,
  'kind-no': kindNo,
  'last-group': lastGroup,
  'lighter-work': lighterWork,
  'meeting-the-group': meetingTheGroup,
  'my-circles': myCircles,
  'night-shift-with-baby': nightShiftWithBaby,
  'nobody-says-the-name': nobodySaysTheName,
  'old-role-new-role': oldRoleNewRole,
  'out-of-the-cab': outOfTheCab,
  'same-time-next-week': sameTimeNextWeek,
  'the-invisible-chores': theInvisibleChores,
  'the-sunday-call': theSundayCall,
  'the-wardrobe': theWardrobe,
  'thursday-choir': thursdayChoir,
  'two-minute-hello': twoMinuteHello,
  'unsaid-words': unsaidWords,
  'what-i-expected': whatIExpected,
  'what-stays-here': whatStaysHere,
  'who-i-lost': whoILost,
  'whose-turn-with-mother': whoseTurnWithMother,
  'you-missed-me': youMissedMe,
};
