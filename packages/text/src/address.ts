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

/**
 * An address as people read it, with the letters of any script in place of their codes. It stays one word, and what stands for a sign of addresses stays as it is.
 *
 * @example readableAddress('https://www.law.go.kr/%EB%B2%95%EB%A0%B9') // 'https://www.law.go.kr/법령'
 */
export function readableAddress(address: string): string {
  try {
    return decodeURI(address).replace(/[\s\p{C}]/gu, encodeURI);
  } catch {
    return address;
  }
}
