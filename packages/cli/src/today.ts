/** The clock, for the two things that need one: whether a waiver has expired, and the date of a signature. */

/** Today in Korea as an ISO day; `NARANI_TODAY` fixes it, so that a build can be repeated. */
export function today(): string {
  return (
    process.env.NARANI_TODAY ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date())
  );
}
