import type { Words } from '@rapport/shared/content/word-life.ts';
import { WORDS } from '@rapport/shared/content/words.ts';
import { describe, expect, it } from 'vitest';
import { engines, testDatabase } from '../testing/test-databases.ts';

/**
 * Columns of text that hold no words of anybody, each with the reason: by their name alone where
 * it says so in any table.
 */
const NO_WORDS: Readonly<Record<string, string>> = {
  id: 'a random identifier',
  course: 'the same',
  person: 'the same',
  membership: 'the same',
  session: 'the same',
  account: 'the same',
  author: 'the same',
  updated_by: 'the same',
  created_by: 'the same',
  added_by: 'the same',
  paper: 'the same',
  signature: 'the same',
  published_by: 'the same',
  userId: 'the same',
  accountId: 'the same',
  'audit.actor_person': 'the same',
  'audit.actor_account': 'the same',
  'audit.subject': 'the same',
  'arrival_answer.seat': 'the same',
  'event.actor': 'the same',
  'event.cause': 'the random identifier of a command',
  'security_log.actor_person': 'the same',
  'security_log.actor_account': 'the same',
  'security_log.subject': 'the same',
  'course.approach': 'one of a few',
  'course.format': 'the same',
  'membership.role': 'the same',
  'outbox.message_id': 'made of its identifier',
  'outbox.kind': 'one of a few',
  'outbox.state': 'the same',
  'outbox.fault': 'the same',
  'outbox.subject': 'a random identifier',
  'outbox.once': 'made of identifiers and a time',
  'outbox.lease': 'a random identifier',
  'practice_agenda.name_hash': 'a keyed hash',
  'calendar_feed.token_hash': 'a hash',
  'device_code.code': 'a keyed hash',
  'device_code.device': 'the same',
  'proven_device.device': 'the same',
  'paper_withdrawal.told_how': 'one of a few',
  'paper_withdrawal.told_on': 'a date',
  'paper_withdrawal.entered_by': 'a random identifier',
  'proven_device.invitation': 'a random identifier',
  'paper_version.hash': 'a hash of what the practice wrote',
  'paper_signature.hash': 'the same',
  'paper_signature.known': 'one of a few',
  'staff_member.roles': 'some of a few',
  'staff_invitation.roles': 'the same',
  'session.phase': 'the same',
  'session.kind': 'the same',
  'session.only_for': 'a random identifier',
  'audit.action': 'the same',
  'security_log.event': 'the same',
  'security_log.reason': 'the same',
  'auth_account.providerId': 'the same',
  'auth_account.scope': 'the same',
  time_zone: 'the name of a time zone',
  'session.wall': 'a time',
  'course.paused_from': 'a date',
  'course.paused_again': 'the same',
  'client.merged_into': 'an identifier',
  'client.ended_on': 'a date',
  'client.state': 'one of a few',
  'known_client.shelf': 'the same',
  'client.language': 'the code of a language',
  'favourite_card.card': 'the identifier of a card',
  'security_log.email_hash': 'a keyed hash',
  'security_log.source_hash': 'the same',
  'auth_session.token': 'the same',
  'auth_account.password': 'the same',
  'staff_invitation.token_hash': 'a hash',
  'password_link.token_hash': 'the same',
  'address_change.token_hash': 'the same',
  'recovery_code.hash': 'a keyed hash',
  'session_key.sealed': 'a key, sealed',
  'authenticator.secret': 'the same',
  'authenticator_offer.secret': 'the same',
  'authenticator_offer.sign_in': 'a random identifier',
  'sign_in_proof.sign_in': 'the same',
  'passkey_question.sign_in': 'the same',
  'address_change.sign_in': 'the same',
  'passkey_question.challenge': 'the same',
  'passkey_question.browser': 'a keyed hash',
  'passkey_question.purpose': 'one of a few',
  'passkey.credential': 'a random identifier',
  'passkey.public_key': 'a key that opens nothing',
  'passkey.transports': 'some of a few',
  'auth_session.ipAddress': 'always empty: no address is noted',
  'auth_account.accessToken': 'of sign-ins elsewhere, which there are none of',
  'auth_account.refreshToken': 'the same',
  'auth_account.idToken': 'the same',
  'auth_verification.identifier': 'of confirmations by mail, which there are none of',
  'auth_verification.value': 'the same',
  'setting.key': 'the name of a setting',
  'setting.value': 'what the program notes for itself',
  'event.event': 'its fields stand in the table of words one by one',
};

/** Times, which SQLite has as text where the library of sign-ins made the table. */
const isTime = (at: string): boolean => at.startsWith('auth_') && at.endsWith('At');

const TEXT = new Set(['text', 'varchar', 'json', 'jsonb']);
const named: readonly string[] = Object.values<Words>(WORDS).flatMap(({ columns = [] }) => columns);

describe.each(engines)('the tables on $kind', (engine) => {
  it('[WL1] hold words only in columns that the table of words names, and it names no others', async () => {
    const { database, end } = await testDatabase(engine);
    try {
      const tables = await database.kysely.introspection.getTables();
      const columns = tables.flatMap(({ name, columns }) =>
        columns.map((column) => ({ at: `${name}.${column.name}`, ...column })),
      );
      expect(named.filter((one) => !columns.some(({ at }) => at === one))).toEqual([]);
      const unknown = columns.filter(
        ({ at, name, dataType }) =>
          TEXT.has(dataType.toLowerCase()) &&
          !isTime(at) &&
          !named.includes(at) &&
          !Object.hasOwn(NO_WORDS, name) &&
          !Object.hasOwn(NO_WORDS, at),
      );
      expect(unknown.map(({ at }) => at)).toEqual([]);
      const there = new Set(columns.flatMap(({ at, name }) => [at, name]));
      expect(Object.keys(NO_WORDS).filter((one) => !there.has(one))).toEqual([]);
    } finally {
      await end();
    }
  });
});
