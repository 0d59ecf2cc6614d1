import type { PhoneShown } from '@rapport/shared/contract/phone.ts';

/** A telephone number: a press calls it where it can be dialled. The label says whom it calls. */
export function PhoneLink({ phone: { text, dial }, label }: { phone: PhoneShown; label: string }) {
  if (dial === undefined) return <span>{text}</span>;
  return (
    <a href={`tel:${dial}`} aria-label={label}>
      {text}
    </a>
  );
}
