/** Finds Korean words that a browser broke over two lines. Runs in the page. */

/**
 * The broken words of the page, with `|` where the break is.
 *
 * **Shapes**: a word is what stands between white space or the edges of blocks and holds a Hangul syllable; bare addresses are left out: they
 * may wrap anywhere.
 */
export function findBrokenWords(): string[] {
  type Glyph = { readonly character: string; readonly top: number; readonly left: number };
  const broken: string[] = [];
  let word: Glyph[] = [];
  let block: Element | null = null;
  const finish = () => {
    const text = word.map(({ character }) => character).join('');
    if (/[가-힣]/.test(text) && !/[a-z]\/|\.(com|org|kr)/.test(text)) {
      const marked = word.map(({ character, top, left }, index) => {
        const before = word[index - 1];
        return before && top > before.top + 6 && left < before.left ? `|${character}` : character;
      });
      if (marked.some((character) => character.startsWith('|'))) broken.push(marked.join(''));
    }
    word = [];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    let parent = node.parentElement;
    while (parent && getComputedStyle(parent).display === 'inline') parent = parent.parentElement;
    if (parent !== block) finish();
    block = parent;
    for (let index = 0; index < node.length; index++) {
      const character = node.data.charAt(index);
      if (/\s/.test(character)) {
        finish();
        continue;
      }
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const box = [...range.getClientRects()].at(-1);
      if (box) word.push({ character, top: box.top, left: box.left });
    }
  }
  finish();
  return broken;
}
