/** Now on the one clock that all processes of this machine share, in ms. */
export const sharedNow = (): number => Number(process.hrtime.bigint()) / 1e6;
