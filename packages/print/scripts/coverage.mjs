/**
 * Writes `src/coverage.ts`: the characters that each family has in every face, and the fonts' versions. Run it after changing a font; a test
 * compares its output with the file.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { typefacePath, typefaceVersion } from '@narani/foundry';
import { FAMILIES } from '../dist/fonts.js';

/** Only its brackets are used: it adds no characters. */
const BRACKETS = 'gowun-batang';

export async function coverageModule() {
  const found = new Set();
  const families = [];
  for (const { given, files } of FAMILIES) {
    const sets = await Promise.all(files.map(characters));
    const own = [...sets[0]].filter(
      (point) => !found.has(point) && sets.every((set) => set.has(point)),
    );
    for (const point of own) found.add(point);
    families.push([given, own.sort((a, b) => a - b)]);
  }
  const names = new Set([
    ...FAMILIES.flatMap(({ files }) => files.map((file) => file.split('/')[0])),
    BRACKETS,
  ]);
  const versions = [...names].map((name) => [name, typefaceVersion(`${name}/`)]);
  return `/**
 * Which characters print has, by the first family that has them: gap and length of each stretch of code points, in base 36. Written by
 * scripts/coverage.mjs.
 */

/** The fonts' versions, by their package's name. */
export const FONT_VERSIONS: Readonly<Record<string, string>> = {
${versions.map(([name, version]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: '${version}',`).join('\n')}
};

/** Stretches of code points: the distance from the end of the one before, then its length less 1 where that is not 0. */
export const STRETCHES: Readonly<Record<string, string>> = {
${families.map(([name, points]) => field(name, lines(stretches(points)))).join('\n')}
};
`;
}

/** As the formatter has it. */
function field(name, rows) {
  if (rows.length === 1 && rows[0].length < 72) return `  '${name}': '${rows[0]}',`;
  return `  '${name}':\n${rows.map((row) => `    '${row}'`).join(' +\n')},`;
}

async function characters(file) {
  const path = typefacePath(file);
  const data = await readFile(path);
  return cmap(data.subarray(table(data, 'cmap')));
}

function table(data, tag) {
  for (let index = 0; index < data.readUInt16BE(4); index++) {
    const at = 12 + 16 * index;
    if (data.toString('latin1', at, at + 4) === tag) return data.readUInt32BE(at + 8);
  }
  throw new Error(`no ${tag} table`);
}

/** Formats 4 and 12 of the OpenType cmap table. */
function cmap(data) {
  const points = new Set();
  for (let index = 0; index < data.readUInt16BE(2); index++) {
    const sub = data.subarray(data.readUInt32BE(4 + 8 * index + 4));
    if (sub.readUInt16BE(0) === 12) segments12(sub, points);
    if (sub.readUInt16BE(0) === 4) segments4(sub, points);
  }
  return points;
}

function segments12(sub, points) {
  for (let index = 0; index < sub.readUInt32BE(12); index++) {
    const at = 16 + 12 * index;
    const [start, end] = [sub.readUInt32BE(at), sub.readUInt32BE(at + 4)];
    for (let point = start; point <= end; point++) points.add(point);
  }
}

function segments4(sub, points) {
  const count = sub.readUInt16BE(6) / 2;
  for (let index = 0; index < count; index++) {
    const end = sub.readUInt16BE(14 + 2 * index);
    const start = sub.readUInt16BE(16 + 2 * (count + index));
    const delta = sub.readUInt16BE(16 + 2 * (2 * count + index));
    const rangeAt = 16 + 2 * (3 * count + index);
    const range = sub.readUInt16BE(rangeAt);
    for (let point = start; point <= end && point < 0xffff; point++) {
      const glyph =
        range === 0 ? point + delta : sub.readUInt16BE(rangeAt + range + 2 * (point - start));
      if ((glyph & 0xffff) !== 0) points.add(point);
    }
  }
}

function stretches(points) {
  const result = [];
  for (const point of points) {
    const last = result.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else result.push([point, point]);
  }
  let before = 0;
  return result.map(([start, end]) => {
    const text = `${(start - before).toString(36)}${end > start ? `-${(end - start).toString(36)}` : ''}`;
    before = end;
    return text;
  });
}

function lines(words) {
  const result = [''];
  for (const word of words) {
    if (result.at(-1).length + word.length > 90) result.push('');
    result[result.length - 1] += `${word} `;
  }
  return result;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(
    fileURLToPath(new URL('../src/coverage.ts', import.meta.url)),
    await coverageModule(),
  );
}
