import type { ArrivalRuleShown, Arrivals, KeptArrivals } from '../arrival.ts';
import type { AuditTrail } from '../audit.ts';
import type { Calendar } from '../calendar.ts';
import type { CareSheetShown } from '../care-sheet.ts';
import type { AlikeClients } from '../client-import.ts';
import type { ClientDetail, ClientList } from '../client.ts';
import type { ColleagueCourses } from '../course-cover.ts';
import type { CourseDetail, CourseList, KeptCourse, PlannedDates } from '../course.ts';
import type { CourseTemplatesShown } from '../course-template.ts';
import type { CrisisLines } from '../crisis-lines.ts';
import type { DeviceRuleShown } from '../device-code.ts';
import type { HelpNow, OwnPlan } from '../help-now.ts';
import type { OwnCalendar } from '../own-calendar.ts';
import type { LettersPreview, LetterWordsShown } from '../letter-words.ts';
import type { MailShown, MailTested } from '../mail.ts';
import type { ObservedSessions } from '../observed.ts';
import type { CoursePapers, OwnPapers, PaperDetail, PaperList, PublishedPaper } from '../papers.ts';
import type { PracticeProfileShown } from '../practice-profile.ts';
import type { AgendaShown } from '../prepared-agenda.ts';
import type {
  CardDetail,
  CardLibrary,
  JoinInfo,
  KeptCard,
  KeptMessages,
  Me,
  PersonContact,
  RenewedLink,
  SessionList,
} from '../rest.ts';
import type { Kept } from '../revision.ts';
import type { PeopleList } from '../people.ts';
import type { ServerStatus } from '../server-status.ts';
import type { SessionAfter } from '../session-after.ts';
import type { FactorRule } from '../second-factor.ts';
import type { InvitationLink, InvitationShown, PasswordLinkShown, Staff } from '../staff.ts';
import type { AccountAnswers } from './account-endpoints.ts';
import type { AgendaAnswers } from './agenda-endpoints.ts';
import type { DeskAnswers } from './desk-endpoints.ts';

/** What each endpoint answers with, as JSON; with nothing where it is `undefined`. */
export interface EndpointAnswers extends AccountAnswers, AgendaAnswers, DeskAnswers {
  signIn: undefined;
  signOut: undefined;
  /** Who is signed in; `null` when nobody is, which is no error. */
  me: Me | null;
  join: JoinInfo;
  helpNow: HelpNow;
  ownPlan: OwnPlan;
  ownCalendar: OwnCalendar;
  ownPapers: OwnPapers;
  signPaper: undefined;
  withdrawPaper: undefined;
  answerArrival: undefined;
  sendDeviceCode: undefined;
  enterDeviceCode: undefined;
  setUp: undefined;
  staff: Staff;
  factorRule: FactorRule;
  setFactorRule: undefined;
  inviteColleague: InvitationLink;
  mailInvitation: undefined;
  withdrawInvitation: undefined;
  lookAtInvitation: InvitationShown;
  acceptInvitation: undefined;
  makePasswordLink: InvitationLink;
  mailPasswordLink: undefined;
  lookAtPasswordLink: PasswordLinkShown;
  chooseNewPassword: undefined;
  removeSecondFactor: undefined;
  changeAddress: Kept;
  changeColleague: Kept;
  letterWords: LetterWordsShown;
  keepLetterWords: Kept;
  previewLetters: LettersPreview;
  mail: MailShown;
  sendTestMail: MailTested;
  sendLetterAgain: undefined;
  serverStatus: ServerStatus;
  calendarFeed: Partial<InvitationLink>;
  renewCalendarFeed: InvitationLink;
  endCalendarFeed: undefined;
  setReminders: undefined;
  sessions: SessionList;
  observedSessions: ObservedSessions;
  openSession: JoinInfo;
  keptMessages: KeptMessages;
  sessionAfter: SessionAfter;
  auditTrail: AuditTrail;
  renewLink: RenewedLink;
  withdrawLink: undefined;
  contact: PersonContact;
  careSheet: CareSheetShown;
  keepCareSheet: Kept;
  arrivals: Arrivals;
  giveReason: undefined;
  sessionAgenda: AgendaShown;
  keepAgenda: Kept;
  sessionCards: CardLibrary;
  sessionCard: CardDetail;
  people: PeopleList;
  addClient: undefined;
  clients: ClientList;
  client: ClientDetail;
  keepClient: Kept;
  alikeClients: AlikeClients;
  importClients: undefined;
  mergeClients: Kept;
  archiveClient: undefined;
  bringClientBack: undefined;
  clientCareSheet: CareSheetShown;
  keepClientCareSheet: Kept;
  keptArrivals: KeptArrivals;
  calendar: Calendar;
  courses: CourseList;
  previewCourse: PlannedDates;
  planCourse: KeptCourse;
  course: CourseDetail;
  previewCourseChange: PlannedDates;
  changeCourse: KeptCourse;
  colleagueCourses: ColleagueCourses;
  previewCover: Pick<PlannedDates, 'conflicts'>;
  coverCourse: KeptCourse;
  coursePapers: CoursePapers;
  askPaper: undefined;
  enterWithdrawal: undefined;
  dropPaper: undefined;
  papers: PaperList;
  paper: PaperDetail;
  keepPaper: Kept;
  publishPaper: PublishedPaper;
  cards: CardLibrary;
  card: CardDetail;
  keepCard: KeptCard;
  removeCard: undefined;
  favourCard: undefined;
  unfavourCard: undefined;
  courseTemplates: CourseTemplatesShown;
  keepCourseTemplates: Kept;
  crisisLines: CrisisLines;
  keepCrisisLines: Kept;
  practiceProfile: PracticeProfileShown;
  keepPracticeProfile: Kept;
  arrivalRule: ArrivalRuleShown;
  keepArrivalRule: Kept;
  deviceRule: DeviceRuleShown;
  keepDeviceRule: Kept;
}
