import {
  LONGEST_QUESTION,
  POLL_AUDIENCES,
  POLL_KINDS,
} from '@rapport/shared/contract/room/polls-limits.ts';
import type { PollAudience, PollKind } from '@rapport/shared/contract/room/polls.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

type PollWords = (
  key:
    | 'which'
    | 'words'
    | 'whoSees'
    | `kind.${PollKind}`
    | `usual.${PollKind}`
    | `audience.${PollAudience}`,
) => string;

interface Question {
  readonly kind: PollKind;
  /** In own words; empty for the usual ones. */
  readonly question: string;
  readonly audience: PollAudience;
}

/** What is asked, in which words, and who sees the answers. */
export function PollFields({
  value: { kind, question, audience },
  onChange,
  t,
}: {
  value: Question;
  onChange: (change: Partial<Question>) => void;
  /** The words of `pollFields`, wherever the page has them. */
  t: PollWords;
}) {
  return (
    <>
      <Select
        label={t('which')}
        value={kind}
        options={POLL_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => onChange({ kind: POLL_KINDS.find((one) => one === value) ?? kind })}
      />
      <TextField
        label={t('words')}
        description={t(`usual.${kind}`)}
        value={question}
        onChange={(words) => onChange({ question: words })}
        maxLength={LONGEST_QUESTION}
        autoComplete="off"
      />
      <Select
        label={t('whoSees')}
        value={audience}
        options={POLL_AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
        onChange={(value) =>
          onChange({ audience: POLL_AUDIENCES.find((one) => one === value) ?? audience })
        }
      />
    </>
  );
}
