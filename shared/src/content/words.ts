import type { Words } from './word-life.ts';
import { WORDS_IN_BROWSER } from './words-in-browser.ts';

/**
 * Every kind of words that Rapport is told. The redaction of streams, what screens promise and the
 * page "Who can see what, and until when" follow from it, or are checked against it.
 */
export const WORDS = {
  soundAndPicture: {
    what: 'Sound, camera pictures and shared screens',
    seenBy: 'The people you are with at that moment.',
    until: 'never',
    note: 'They pass through the memory of the practice’s server. Rapport has no way to record.',
  },
  typedName: {
    what: 'The name and pronouns that you enter at the door',
    seenBy: 'The facilitators, and everyone you are with once you are in the session.',
    until: 'session',
    fields: [
      'lobby:entered.name',
      'lobby:entered.pronouns',
      'lobby:device-knocked.name',
      'lobby:device-knocked.pronouns',
    ],
  },
  seatName: {
    what: 'The practice’s name for you, as the session uses it',
    seenBy: 'The facilitators; the others until you enter another name.',
    until: 'call',
    fields: ['session:opened.facts.seats[].name', 'session:reopened.names[].name'],
  },
  message: {
    what: 'Messages',
    seenBy: 'The person or group each is addressed to, and the facilitators.',
    until: 'messages',
    note: 'What somebody takes back is erased when the session ends, whatever was agreed.',
    fields: ['messages:written.text'],
  },
  boardText: {
    what: 'Words on the board',
    seenBy: 'Everyone you are with, and the facilitators who bring it to the group.',
    until: 'session',
    fields: [
      'board:described.title',
      'board:described.self',
      'board:described.other',
      'board:written.text',
    ],
  },
  whisper: {
    what: 'Written whispers in an exercise',
    seenBy: 'The two people it is between, and the facilitators.',
    until: 'session',
    fields: ['exercise:whispered.text'],
  },
  breakoutLine: {
    what: 'Lines to all breakouts',
    seenBy: 'Everyone in a breakout, and the facilitators.',
    until: 'session',
    fields: ['breakout:told.text'],
  },
  ownCard: {
    what: 'A card of the practice’s own, as it was played',
    seenBy:
      'Everyone who plays or watches it. A role’s brief: who plays the role, and the facilitators.',
    until: 'session',
    note: 'The card itself stays in the practice’s library.',
    fields: [
      'exercise:chosen.own?',
      'breakout:drafted.task(own-card)?',
      'breakout:assigned.task(own-card)?',
      'breakout:opened.task(own-card)?',
      'breakout:opened.rooms[].task(own-card)?',
    ],
  },
  agendaTitle: {
    what: 'Agenda items in a facilitator’s own words',
    seenBy: 'Everyone in the session.',
    until: 'session',
    fields: [
      'agenda:planned.items[].title',
      'agenda:item-added.item.title',
      'agenda:item-edited.title',
    ],
  },
  agendaNote: {
    what: 'What an agenda item says to facilitators, and what lies ready in it: questions, exercises, breakouts',
    seenBy: 'The facilitators.',
    until: 'session',
    note: 'A question is shown to others only once it is asked. The prepared agenda itself stays with the practice.',
    fields: ['agenda:planned.items[].note?', 'agenda:planned.items[].ready?'],
  },
  preparedAgenda: {
    what: 'Agendas that are prepared before a session',
    seenBy: 'The facilitators of the session, and whoever facilitates the course and copies it.',
    until: 'practice',
    note: 'They are sealed. They hold no answers, and nobody’s name unless a facilitator writes it.',
    columns: ['prepared_agenda.items'],
  },
  practiceAgenda: {
    what: 'Agendas of the practice’s own, with their names',
    seenBy: 'Administrators and therapists.',
    until: 'practice',
    note: 'They are sealed. Each of them can rename, replace and remove one. They hold no answers, and nobody’s name unless a facilitator writes it.',
    columns: ['practice_agenda.head', 'practice_agenda.items'],
  },
  pollQuestion: {
    what: 'Questions to the group',
    seenBy: 'Everyone who is asked, and the facilitators.',
    until: 'polls',
    fields: ['poll:asked.question'],
  },
  pollAnswer: {
    what: 'Answers with names',
    seenBy: 'Everyone who is asked, or the facilitators alone, as it says above the question.',
    until: 'polls',
    fields: ['poll:answered.value?'],
  },
  anonymousAnswer: {
    what: 'An answer without a name',
    seenBy: 'Nobody can see whose it is.',
    until: 'never',
    note: 'Until the question is closed it is in the memory of the server alone. If the server restarts before, it is lost and you are asked again.',
    fields: ['poll:cast.seat', 'poll:cast.value'],
  },
  anonymousAnswers: {
    what: 'All answers without names, in the order of their values',
    seenBy: 'Everyone who was asked, and the facilitators, if three or more people answered.',
    until: 'polls',
    note: 'They are stored when the question is closed. Of fewer than three none is stored.',
    fields: ['poll:closed.values'],
  },
  anonymousVoters: {
    what: 'Who has answered without a name',
    seenBy: 'Nobody; the facilitators see how many.',
    until: 'session',
    note: 'It is stored when the question is closed.',
    // The single answers, and who gave them, stand only in streams of older versions.
    fields: ['poll:closed.tookPart', 'poll:took-part.seat', 'poll:counted.value?'],
    unsigned: true,
  },
  pollPass: {
    what: 'That you would rather not answer a question',
    seenBy: 'You.',
    until: 'session',
    fields: ['poll:skipped.seat'],
    unsigned: true,
  },
  observerReason: {
    what: 'Who an observer is and why they come',
    seenBy: 'The members who are asked, and the facilitators.',
    until: 'session',
    fields: ['observers:asked.about'],
  },
  observerAnswer: {
    what: 'Your yes or no to an observer',
    seenBy: 'You. The facilitators see how many have not answered, and whether everyone agrees.',
    until: 'session',
    fields: ['observers:answered.agrees?'],
  },
  whereabouts: {
    what: 'Where you are now, as you told the facilitators',
    seenBy: 'The facilitators.',
    until: 'session',
    note: 'While your call for help is open, the facilitators still see it until the call is closed.',
    fields: ['care:whereabouts.text'],
  },
  speakingTime: {
    what: 'How long each person spoke',
    seenBy: 'The facilitators.',
    until: 'session',
    fields: ['voices:spoken.ms'],
  },
  reaction: {
    what: 'Reactions',
    seenBy: 'Everyone you are with, for eight seconds.',
    until: 'session',
    fields: ['signal:reacted.kind?'],
  },
  circleChanges: {
    what: 'What you changed on your closeness circle during a session',
    seenBy: 'You; of those whom you show, the people you are with and the facilitators.',
    until: 'session',
    note: 'Only the circle as it stands at the end of the session is handed on.',
    fields: [
      'circle:added.tie.name',
      'circle:added.tie.note',
      'circle:added.tie.ring?',
      'circle:added.tie.angle?',
      'circle:placed.ring?',
      'circle:placed.angle?',
      'circle:described.name',
      'circle:described.note',
    ],
  },
  circle: {
    what: 'Your closeness circle, as it stood at the end of each session',
    seenBy: 'You; of those whom you show, the people you are with and the facilitators.',
    until: 'course',
    note: 'You find it again in the next session, where nothing of it is shown at first.',
    fields: ['circle:settled.ties', 'session:opened.facts.circles'],
  },
  keptApart: {
    what: 'Who is not to be in a breakout with whom',
    seenBy: 'The facilitators.',
    until: 'course',
    note: 'It is handed on, so that it holds in the next session too.',
    fields: [
      'session:opened.facts.apart',
      'breakout:remembered.apart',
      'breakout:kept-apart.pair[]',
      'breakout:allowed-together.pair[]',
    ],
  },
  helpCall: {
    what: 'That you asked for help, and when',
    seenBy:
      'The facilitators of the session. If none of their pages shows it for 30 seconds, all staff of the practice who are signed in, but for assistants, with your name in the practice’s records, the course, the number of the session and its facilitators.',
    until: 'practice',
    where: 'session',
    note: 'A practice can keep it to the facilitators (HELP_ESCALATION). It is stored under random identifiers, with the time and without any words.',
  },
  deeds: {
    what: 'That something else was done: who came, went, raised a hand, played a role',
    seenBy: 'Nobody, except what stands in “Activity”.',
    until: 'practice',
    where: 'session',
    note: 'It is stored under random identifiers, with the time and without any words.',
  },
  auditTrail: {
    what: 'Activity: who let in, sent out, looked after, read or changed a care sheet; and why somebody was let in who lacked a paper or an answer',
    seenBy: 'The facilitators of the session.',
    until: 'practice',
    note: 'It holds identifiers and no words but those reasons, which are sealed. It cannot be changed.',
    columns: ['audit.reason'],
  },
  personName: {
    what: 'The names by which the practice knows people',
    seenBy:
      'The facilitators of the course, and assistants; at the door, the person themselves. All ' +
      'staff but assistants and supervisors, when a call for help goes to them.',
    until: 'practice',
    columns: ['person.name', 'membership.seat_name'],
  },
  whichCourses: {
    what: 'Which courses and sessions you are in, when they are, and when a link of yours was made',
    seenBy:
      'The facilitators of the course, and assistants; of each session, the people in it. All ' +
      'staff but assistants and supervisors, when a call for help goes to them.',
    until: 'practice',
    note: 'It is stored under random identifiers. The links themselves are not stored.',
  },
  agreement: {
    what: 'What a course has agreed on about messages, answers and coming late',
    seenBy: 'The facilitators of the course. What follows from it stands where you write.',
    until: 'practice',
  },
  paper: {
    what: 'Papers that the practice has its clients sign, in all their versions',
    seenBy: 'Administrators and therapists; the members of the courses that ask for them.',
    until: 'practice',
    columns: ['paper.title', 'paper.text', 'paper_version.title', 'paper_version.text'],
  },
  paperSignature: {
    what: 'Which papers you signed or took back, when, the name that you typed, and by which kind of link or device you were known',
    seenBy: 'The facilitators of the course, and you; the typed name only they.',
    until: 'practice',
    note: 'It cannot be changed: what you take back is entered beside it. The typed name is sealed.',
    columns: ['paper_signature.name'],
  },
  arrivalAnswer: {
    what: 'What you answer before you come in: where you are, whether you are alone, a number to call',
    seenBy: 'The facilitators of the session.',
    until: 'arrival',
    note: 'It is sealed. The page says which of the two it is before you answer.',
    columns: ['arrival_answer.answer'],
  },
  courseTitle: {
    what: 'The title of a course',
    seenBy:
      'Everyone in the course, and assistants. All ' +
      'staff but assistants and supervisors, when a call for help goes to them.',
    until: 'practice',
    columns: ['course.title'],
    fields: ['session:opened.facts.title'],
  },
  clientRecord: {
    what: 'A client’s record: legal name, pronouns, e-mail address, telephone, language, time zone, date of birth, who consents for them, prescriber, and whether they wait, are in therapy or have ended',
    seenBy:
      'The therapist who added them, and the facilitators of the courses that they are or were in. ' +
      'Assistants: of who waits or is in therapy, names, e-mail address, telephone, language and ' +
      'time zone.',
    until: 'practice',
    note: 'Names, the e-mail address, language and time zone are stored plain, the rest sealed.',
    columns: [
      'client.legal_name',
      'client.email',
      'client.record',
      'client.sort',
      'client.search',
      'known_client.sort',
      'known_client.search',
    ],
  },
  careSheet: {
    what: 'Care sheets: emergency contact, usual address and the emergency number there, safety plan',
    seenBy: 'The facilitators of sessions with that person, and the therapist who added them.',
    until: 'practice',
    note: 'Each reading and each change by staff is recorded; those in a session stand in “Activity”. Your own plan is also shown to you, on a device that a facilitator let in with your link.',
    columns: ['care_sheet.sheet'],
  },
  crisisNumbers: {
    what: 'The practice’s name, telephone number and crisis numbers',
    seenBy:
      'Everyone who opens “If you need help now”; of the crisis numbers, the verified ones. Staff ' +
      'see all.',
    until: 'practice',
    columns: ['practice_document.body'],
  },
  courseTemplates: {
    what: 'What the practice plans courses from: names, lengths and approaches',
    seenBy: 'All therapists.',
    until: 'practice',
    columns: ['practice_document.body'],
  },
  letterWords: {
    what: 'The practice’s own words in letters to clients',
    seenBy: 'Administrators and therapists; every client who gets a letter.',
    until: 'practice',
    columns: ['practice_document.body'],
  },
  libraryCard: {
    what: 'Cards that somebody of the practice wrote',
    seenBy: 'Their author, and all facilitators once shared; the people who play them.',
    until: 'practice',
    columns: ['own_card.card'],
  },
  favouriteCards: {
    what: 'Which cards somebody of the practice has marked',
    seenBy: 'Only they.',
    until: 'practice',
  },
  staffAccount: {
    what: 'Name and e-mail address of a staff account',
    seenBy: 'All staff of the practice.',
    until: 'practice',
    note: 'Of the password only a hash is stored; of the second step a sealed key, the public keys of passkeys, and hashes of the recovery codes.',
    columns: ['auth_user.name', 'auth_user.email', 'auth_user.image'],
  },
  addressChange: {
    what: 'A new e-mail address that a member of staff asked for, and the one before it was changed',
    seenBy: 'Nobody: letters go to them.',
    until: 'practice',
    note: 'A new one for an hour, or until it is confirmed; the one before for three days, in which it is told. They are deleted when the team’s page is opened, the server starts or another address is changed.',
    columns: ['address_change.email'],
  },
  passkeyName: {
    what: 'What a member of staff calls a passkey of theirs, and when it was used last',
    seenBy: 'Its owner.',
    until: 'practice',
    note: 'The name is sealed. Its owner can remove the passkey at any time.',
    columns: ['passkey.name'],
  },
  staffRoles: {
    what: 'What somebody is in the practice: administrator, therapist, assistant, supervisor',
    seenBy: 'All staff of the practice.',
    until: 'practice',
  },
  staffInvitation: {
    what: 'Name, e-mail address and roles of a colleague who is asked to join',
    seenBy: 'Administrators, and whoever has the link.',
    until: 'invitation',
    note: 'Of the link’s secret only a hash is stored.',
    columns: ['staff_invitation.name', 'staff_invitation.email'],
  },
  staffSignIn: {
    what: 'That somebody of the practice is signed in, since when, and with which browser',
    seenBy: 'Nobody.',
    until: 'signIn',
    note: 'Of the sign-in’s token only a hash is stored, and no network address.',
    columns: ['auth_session.userAgent'],
  },
  securityLog: {
    what: 'The security log: sign-ins, failed ones, refused links, new devices, kept messages read, who came to work here and who left',
    seenBy: 'Whoever runs the practice’s server.',
    until: 'log',
    note: 'It holds identifiers, and keyed hashes of e-mail and network addresses. No names.',
  },
  ...WORDS_IN_BROWSER,
} as const satisfies Record<string, Words>;

/** A kind of words. */
export type WordKind = keyof typeof WORDS;
