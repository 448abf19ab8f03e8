/** Where the typefaces lie. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The path of a file of a typeface's package, such as `noto-sans-kr/LICENSE_FONT`. **Errors**: throws where there is none: a bug. */
export function typefacePath(file: string): string {
  const [name = '', ...rest] = file.split('/');
  return require.resolve(manifestOf(name)).replace(/package\.json$/, rest.join('/'));
}

/** The version of the package that a file of a typeface is in. */
export function typefaceVersion(file: string): string {
  return require(manifestOf(file.split('/')[0] ?? '')).version;
}

function manifestOf(name: string): string {
  return `@expo-google-fonts/${name}/package.json`;
}
