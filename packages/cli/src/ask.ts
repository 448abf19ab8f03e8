/** Questions on the terminal, one after the other, each until its answer will do. */
import { createInterface } from 'node:readline/promises';

/** A question: what is asked, and what is said of an answer that will not do. */
export interface Question {
  readonly text: string;
  readonly fault: (answer: string) => string | undefined;
}

/**
 * Asks on two streams; undefined where whoever was asked went away.
 *
 * Node's own reader of lines: three questions of one line each need no menus, and no dependency that draws them.
 */
export async function ask(
  questions: readonly Question[],
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string[] | undefined> {
  const lines = createInterface({ input, output });
  const gone = new AbortController();
  lines.once('close', () => gone.abort());
  try {
    const answers: string[] = [];
    for (const { text, fault } of questions) {
      let answer = '';
      for (let wrong: string | undefined = ''; wrong !== undefined; ) {
        answer = (await lines.question(`${text} `, { signal: gone.signal })).trim();
        wrong = fault(answer);
        if (wrong !== undefined) output.write(`  ${wrong}\n`);
      }
      answers.push(answer);
    }
    return answers;
  } catch (error) {
    if (gone.signal.aborted) return undefined;
    throw error;
  } finally {
    lines.close();
  }
}
