/** Pages as files. */
import type { OutputFile } from '@narani/model';

/** The file of a page. */
export function page(path: string, contents: string): OutputFile {
  return file(`${path}index.html`, 'text/html', contents);
}

/** A text of a site as a file. */
export function file(path: string, mediaType: string, contents: string): OutputFile {
  return { path, mediaType, contents };
}
