import { z } from 'zod';
import { answerArrivalRequest, giveReasonRequest, keepArrivalRuleRequest } from '../arrival.ts';
import { calendarRequest } from '../calendar.ts';
import { keepCareSheetRequest } from '../care-sheet.ts';
import { changeCourseRequest } from '../course-change.ts';
import { coverCourseRequest } from '../course-cover.ts';
import { courseListRequest, planCourseRequest, previewCourseRequest } from '../course.ts';
import { keepCourseTemplatesRequest } from '../course-template.ts';
import { alikeClientsRequest, importClientsRequest } from '../client-import.ts';
import { clientListRequest, keepClientRequest, mergeClientsRequest } from '../client.ts';
import { keepCrisisLinesRequest } from '../crisis-lines.ts';
import {
  enterDeviceCodeRequest,
  keepDeviceRuleRequest,
  sendDeviceCodeRequest,
} from '../device-code.ts';
import { ownCalendarRequest } from '../own-calendar.ts';
import { ownPlanRequest } from '../help-now.ts';
import {
  agendaId,
  cardId,
  courseId,
  invitationId,
  letterId,
  paperId,
  passkeyId,
  personId,
  seatId,
  sessionId,
} from '../ids.ts';
import { keepLetterWordsRequest, previewLettersRequest } from '../letter-words.ts';
import { keepContactRequest } from '../desk.ts';
import { addClientRequest } from '../people.ts';
import { setRemindersRequest } from '../mail.ts';
import {
  askPaperRequest,
  enterWithdrawalRequest,
  keepPaperRequest,
  ownPapersRequest,
  publishPaperRequest,
  signPaperRequest,
  withdrawPaperRequest,
} from '../papers.ts';
import { addressLinkRequest, askNewAddressRequest, changeAddressRequest } from '../own-address.ts';
import {
  addPasskeyRequest,
  ownProof,
  ownProofIfComplete,
  renamePasskeyRequest,
  showPasskeyRequest,
} from '../passkey.ts';
import {
  keepPracticeAgendaRequest,
  removePracticeAgendaRequest,
  renamePracticeAgendaRequest,
} from '../practice-agenda.ts';
import { keepPracticeProfileRequest } from '../practice-profile.ts';
import { keepAgendaRequest } from '../prepared-agenda.ts';
import { joinRequest, keepCardRequest } from '../rest.ts';
import {
  changePasswordRequest,
  confirmAuthenticatorRequest,
  setFactorRuleRequest,
  showSecondFactorRequest,
} from '../second-factor.ts';
import {
  acceptInvitationRequest,
  changeColleagueRequest,
  chooseNewPasswordRequest,
  inviteColleagueRequest,
  lookAtInvitationRequest,
  lookAtPasswordLinkRequest,
  setUpRequest,
} from '../staff.ts';
import { ENDPOINTS, type EndpointName } from './endpoints.ts';

/** What each endpoint is sent, in the query of a GET; nothing where it does not stand here. */
export const endpointRequests = {
  signIn: z.object({ email: z.email().max(254), password: z.string().min(1).max(128) }),
  showSecondFactor: showSecondFactorRequest,
  signInByPasskey: showPasskeyRequest,
  showPasskey: showPasskeyRequest,
  offerPasskey: ownProofIfComplete,
  addPasskey: addPasskeyRequest,
  renamePasskey: renamePasskeyRequest,
  removePasskey: ownProof,
  offerAuthenticator: ownProofIfComplete,
  confirmAuthenticator: confirmAuthenticatorRequest,
  takeOffAuthenticator: ownProof,
  renewRecoveryCodes: ownProof,
  askNewAddress: askNewAddressRequest,
  lookAtAddressLink: addressLinkRequest,
  takeNewAddress: addressLinkRequest,
  changeAddress: changeAddressRequest,
  changePassword: changePasswordRequest,
  setFactorRule: setFactorRuleRequest,
  keepLetterWords: keepLetterWordsRequest,
  previewLetters: previewLettersRequest,
  setUp: setUpRequest,
  inviteColleague: inviteColleagueRequest,
  mailInvitation: inviteColleagueRequest,
  lookAtInvitation: lookAtInvitationRequest,
  acceptInvitation: acceptInvitationRequest,
  changeColleague: changeColleagueRequest,
  lookAtPasswordLink: lookAtPasswordLinkRequest,
  chooseNewPassword: chooseNewPasswordRequest,
  setReminders: setRemindersRequest,
  addClient: addClientRequest,
  clients: clientListRequest,
  keepClient: keepClientRequest,
  mergeClients: mergeClientsRequest,
  alikeClients: alikeClientsRequest,
  importClients: importClientsRequest,
  keepClientCareSheet: keepCareSheetRequest,
  join: joinRequest,
  ownPlan: ownPlanRequest,
  ownCalendar: ownCalendarRequest,
  ownPapers: ownPapersRequest,
  signPaper: signPaperRequest,
  withdrawPaper: withdrawPaperRequest,
  answerArrival: answerArrivalRequest,
  giveReason: giveReasonRequest,
  keepCareSheet: keepCareSheetRequest,
  keepAgenda: keepAgendaRequest,
  keepPracticeAgenda: keepPracticeAgendaRequest,
  renamePracticeAgenda: renamePracticeAgendaRequest,
  removePracticeAgenda: removePracticeAgendaRequest,
  calendar: calendarRequest,
  deskCalendar: calendarRequest,
  deskCourses: courseListRequest,
  deskPreviewCourse: previewCourseRequest,
  deskPlanCourse: planCourseRequest,
  deskPreviewChange: changeCourseRequest,
  deskChangeCourse: changeCourseRequest,
  deskClients: clientListRequest,
  deskAddClient: addClientRequest,
  deskKeepContact: keepContactRequest,
  courses: courseListRequest,
  previewCourse: previewCourseRequest,
  planCourse: planCourseRequest,
  previewCourseChange: changeCourseRequest,
  changeCourse: changeCourseRequest,
  askPaper: askPaperRequest,
  enterWithdrawal: enterWithdrawalRequest,
  previewCover: coverCourseRequest,
  coverCourse: coverCourseRequest,
  keepCourseTemplates: keepCourseTemplatesRequest,
  keepPaper: keepPaperRequest,
  publishPaper: publishPaperRequest,
  keepCard: keepCardRequest,
  keepCrisisLines: keepCrisisLinesRequest,
  keepPracticeProfile: keepPracticeProfileRequest,
  keepArrivalRule: keepArrivalRuleRequest,
  sendDeviceCode: sendDeviceCodeRequest,
  enterDeviceCode: enterDeviceCodeRequest,
  keepDeviceRule: keepDeviceRuleRequest,
} satisfies Partial<Record<EndpointName, z.ZodType>>;
type Requests = typeof endpointRequests;

/** What an endpoint is sent, as it is sent. */
export type RequestOf<Name extends EndpointName> = Name extends keyof Requests
  ? z.input<Requests[Name]>
  : undefined;

/** What an endpoint is sent, parsed. */
export type ParsedRequest<Name extends EndpointName> = Name extends keyof Requests
  ? z.output<Requests[Name]>
  : undefined;

const IDS: Readonly<Record<string, z.ZodType<string>>> = {
  id: sessionId,
  seat: seatId,
  agenda: agendaId,
  card: cardId,
  person: personId,
  invitation: invitationId,
  course: courseId,
  letter: letterId,
  paper: paperId,
  passkey: passkeyId,
  client: personId,
};

/** The form of the identifiers in an endpoint's path. */
export const paramsOf = (name: EndpointName): z.ZodType<Record<string, string>> =>
  z.strictObject(
    Object.fromEntries(
      [...ENDPOINTS[name].path.matchAll(/:(\w+)/gu)].map(([, key = '']) => [
        key,
        IDS[key] ?? z.never(),
      ]),
    ),
  );
