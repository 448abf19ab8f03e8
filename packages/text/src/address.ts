/** Addresses of the web, as people write them and as programs need them. */

/**
 * A web address in ASCII: its host as DNS has it, its path and query percent-encoded.
 *
 * **Shapes**: what is ASCII already stays as it is, what no program could open too.
 * **Source**: RFC 3987, section 3.1; the URL standard of the WHATWG.
 *
 * @example asciiAddress('https://www.law.go.kr/법령') // 'https://www.law.go.kr/%EB%B2%95%EB%A0%B9'
 */
export function asciiAddress(address: string): string {
  const ascii = /^[\u0000-\u007F]*$/.test(address);
  return ascii || !URL.canParse(address) ? address : new URL(address).href;
}
