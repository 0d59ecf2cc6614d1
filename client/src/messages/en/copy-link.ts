/** A person's join link, to be given to them once more. */
export const copyLink = {
  copy: 'Copy link',
  copyNamed: 'Copy link of {name}',
  copied: 'Copied',
  copiedNamed: 'Copied: the join link of {name}',
  copyFailed: 'The browser did not allow copying. The link is shown below: select and copy it.',
  link: 'Join link of {name}',
} as const;
