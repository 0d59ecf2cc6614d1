/**
 * An e-mail address of which its reader knows whether it is theirs, and which tells nobody else:
 * the first letter before and behind the at, and what comes after the last dot.
 */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [name, host] = [address.slice(0, at), address.slice(at + 1)];
  const end = host.includes('.') ? host.slice(host.lastIndexOf('.')) : '';
  return `${Array.from(name)[0] ?? ''}…@${Array.from(host)[0] ?? ''}…${end}`;
}
