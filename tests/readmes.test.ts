/**
 * The packages' manuals: every package has one, it names what the package exports, and what an example says with `// =>` is so.
 * An object given there need not be whole. Examples without that mark are sketches and not run.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const packagesDir = join(import.meta.dirname, '..', 'packages');
const names = readdirSync(packagesDir).filter((name) =>
  existsSync(join(packagesDir, name, 'package.json')),
);
const manuals = names.map((name) => {
  const path = join(packagesDir, name, 'README.md');
  const { name: full } = JSON.parse(readFileSync(join(packagesDir, name, 'package.json'), 'utf8'));
  return { name, full, text: existsSync(path) ? readFileSync(path, 'utf8') : '' };
});
const examples = manuals.flatMap(({ name, text }) =>
  [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].flatMap(([, code = '']) =>
    code.includes('// =>') ? [{ name, code }] : [],
  ),
);

type Check = (actual: unknown, expected: unknown, line: string) => void;
const AsyncFunction = (async () => undefined).constructor as new (
  ...parameters: string[]
) => (...values: unknown[]) => Promise<void>;

/** Runs an example whose imports are brought to it, and checks each line that says what it gives. */
async function run(code: string, check: Check): Promise<void> {
  const scope: Record<string, unknown> = { check };
  for (const [, list = '', from = ''] of code.matchAll(/^import \{ (.*) \} from '(.*)';$/gm)) {
    const module: Record<string, unknown> = await import(from);
    for (const name of list.split(', ')) scope[name] = module[name];
  }
  const body = code
    .replace(/^import .*$/gm, '')
    .replace(
      /^(.*); \/\/ => (.*)$/gm,
      (_line, left: string, right: string) =>
        `check(${left}, (${right}), ${JSON.stringify(left)});`,
    );
  await new AsyncFunction(...Object.keys(scope), body)(...Object.values(scope));
}

/** Names that `index.ts` exports and a program can call. */
function exported(name: string): string[] {
  const path = join(packagesDir, name, 'src', 'index.ts');
  const index = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return [...index.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list.split(',').flatMap((each) => each.trim().split(' as ').at(-1) || []),
  );
}

describe('the manual of a package', () => {
  it.each(manuals)('$name begins with its name and is short', ({ full, text }) => {
    expect(text.startsWith(`# ${full}\n`)).toBe(true);
    // Tables are looked up, not read.
    const prose = text.split('\n').filter((line) => !line.startsWith('|'));
    expect(prose.length).toBeLessThan(60);
  });

  it.each(manuals)('$name names whatever it exports', ({ name, text }) => {
    expect(exported(name).filter((each) => !new RegExp(`\\b${each}\\b`).test(text))).toEqual([]);
  });

  it.each(examples)('$name says what its example gives', async ({ code }) => {
    let checked = 0;
    await run(code, (actual, expected, line) => {
      checked += 1;
      if (expected !== null && typeof expected === 'object')
        expect(actual, line).toMatchObject(expected);
      else expect(actual, line).toBe(expected);
    });
    expect(checked).toBe(code.split('// =>').length - 1);
  });
});
