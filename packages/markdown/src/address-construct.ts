/** The construct of micromark that reads an address in running text, before GFM's own. */
import type {
  Code,
  Construct,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import { addressLength, LONGEST_ADDRESS } from './addresses.js';

/** As micromark-extension-gfm-autolink-literal has them. */
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
  interface Token {
    _gfmAutolinkLiteralWalkedInto?: boolean;
  }
}

/** The extension of micromark that reads `https://…` and `www.…` to where the address ends. */
export function writtenAddresses(): Extension {
  const protocol = construct('literalAutolinkHttp', (previous) => !isLetter(previous));
  const www = construct(
    'literalAutolinkWww',
    (previous) => previous === null || previous < 0 || ' (*_[]~\n\t'.includes(charOf(previous)),
  );
  const at = (letter: string) => letter.charCodeAt(0);
  return { text: { [at('H')]: protocol, [at('h')]: protocol, [at('W')]: www, [at('w')]: www } };
}

function construct(
  type: 'literalAutolinkHttp' | 'literalAutolinkWww',
  mayFollow: (previous: Code) => boolean,
): Construct {
  return {
    name: 'writtenAddress',
    previous: mayFollow,
    tokenize(effects, ok, nok) {
      let left = 0;
      const consume: State = (code) => {
        if (left === 0) {
          effects.exit(type);
          effects.exit('literalAutolink');
          return ok(code);
        }
        left -= 1;
        effects.consume(code);
        return consume;
      };
      const begin: State = (code) => {
        effects.enter('literalAutolink');
        effects.enter(type);
        return consume(code);
      };
      const ahead: Construct = {
        partial: true,
        tokenize(inner, found, none) {
          let text = '';
          const read: State = (code) => {
            if (code !== null && code > 32 && code !== 60 && text.length < LONGEST_ADDRESS) {
              text += charOf(code);
              inner.consume(code);
              return read;
            }
            inner.exit('literalAutolink');
            left = addressLength(text);
            return left === 0 || left === LONGEST_ADDRESS ? none(code) : found(code);
          };
          return (code) => {
            inner.enter('literalAutolink');
            return read(code);
          };
        },
      };
      return (code) => (isInBrackets(this) ? nok(code) : effects.check(ahead, begin, nok)(code));
    },
  };
}

/** Whether a `[` is open, which may yet become a link: links hold no links. **Source**: as in micromark-extension-gfm-autolink-literal. */
function isInBrackets({ events }: TokenizeContext): boolean {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const token: Token | undefined = events[index]?.[1];
    if (!token) continue;
    if ((token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced)
      return true;
    // Nobody need look behind this place again.
    if (token._gfmAutolinkLiteralWalkedInto) break;
  }
  const last = events.at(-1)?.[1];
  if (last) last._gfmAutolinkLiteralWalkedInto = true;
  return false;
}

const isLetter = (code: Code): boolean => code !== null && /^[a-z]$/i.test(charOf(code));

const charOf = (code: number): string => (code > 0 ? String.fromCharCode(code) : '');
