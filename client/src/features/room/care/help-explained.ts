const KEY = 'rapport:help-explained';

/** Whether this device has shown what the button for help does. */
export function isHelpExplained(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** This device has shown it. */
export function setHelpExplained(): void {
  try {
    localStorage.setItem(KEY, 'yes');
  } catch {
    // Storage is full or switched off; it is shown again.
  }
}
