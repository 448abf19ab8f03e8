/**
 * The table of other systems' marks. A pattern reads prose in which code, addresses and escaped characters are covered (`\uFFFC`, `\uFFFB`), runs over the
 * whole text, and is bounded, so that its time is linear.
 */
import type { RuleId } from '@narani/rules';

/** One kind of mark. `within: 'escaped'` reads escaped brackets as they stand. */
export interface ForeignMark {
  readonly rule: RuleId;
  readonly pattern: RegExp;
  readonly within?: 'escaped';
}

/** Words behind a fence that make another system draw or run what is fenced. */
export const FOREIGN_CODE =
  /^(?:\{[\w.:=-].*\}|mermaid|plantuml|graphviz|dataview(?:js)?|query|math|tabs|admonition|ad-\w+|include|toc)(?:\s|$)/;

const marks = (rule: RuleId, ...patterns: readonly RegExp[]): ForeignMark[] =>
  patterns.map((pattern) => ({ rule, pattern }));

/** **Source**: the manual of each system that is named. */
export const FOREIGN_MARKS: readonly ForeignMark[] = [
  ...marks(
    'markdown/private-comment',
    // Obsidian; a block that is not closed is hidden to the end.
    /(?<![\d%\w])%%(?![%\d])(?:[^%]|%(?!%)){0,5000}(?:%%|$)/g,
    // CriticMarkup: comments and changes of an editor.
    /\{>>[\s\S]{0,1000}?<<\}|\{(\+\+|--|==)(?!\s)[\s\S]{0,1000}?\1\}|\{~~[\s\S]{0,1000}?~~\}/g,
    // Hugo and Handlebars, MDX and JSX, Jinja and Twig, Liquid.
    /\{\{-?\s*(?:\/\*|!)[\s\S]{0,1000}?\}\}/g,
    /\{\s*\/\*[\s\S]{0,1000}?\*\/\s*\}/g,
    /\{#\s[\s\S]{0,1000}?#\}/g,
    /\{%-?\s*comment\s*-?%\}(?:[\s\S]{0,5000}?\{%-?\s*endcomment\s*-?%\})?/g,
    // AsciiDoc; reStructuredText, where no directive, target or note stands; Org.
    /^\/{4,}[ \t]*\n[\s\S]{0,5000}?\n\/{4,}[ \t]*$|^\/\/ [^\n]+$/gm,
    /^\.\. (?![\w:+-]+::|_|\[|\|)\S[^\n]*$/gm,
    /^#\+BEGIN_COMMENT\b[\s\S]{0,5000}?#\+END_COMMENT\b/gim,
  ),
  ...marks(
    'markdown/foreign-callout',
    // Docusaurus, VitePress, Starlight, pandoc, HackMD, Zenn.
    /^[ \t>]*(:{3,})[ \t]*[\p{L}{][^\n]*(?:\n(?![ \t>]*:{3,}[ \t]*$)[^\n]*){0,300}?\n[ \t>]*\1[ \t]*$/gmu,
    /^[ \t>]*:{3,}(?:[ \t]*[\p{L}{][^\n]*)?$/gmu,
    // GitHub, Obsidian, Microsoft Learn.
    /\[!\p{L}[\p{L}\p{N}_|-]*\][+-]?/gu,
    // Python-Markdown, MkDocs; docsify; Leanpub; Bear.
    /^[ \t>]*(?:!{3}|\?{3}\+?)[ \t]+\p{L}[^\n]*$/gmu,
    /^[ \t]*(?:[!?]|[A-Z])> [^\n]+$/gm,
    // AsciiDoc; Confluence and Jira; Discourse.
    /^\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|quote|source|verse|sidebar|example|abstract|listing|horizontal)(?:[,%][^\]\n]*)?\]$/gim,
    /\{(?:info|note|tip|warning|panel|expand|quote|noformat|code|excerpt|section|column)(?::[^}\n]{0,200})?\}/gi,
    /\[(quote|details|spoiler|hide|note|wrap)(?:=[^\]\n]{0,200})?\][\s\S]{0,1000}?\[\/\1\]/gi,
    // Namuwiki and MoniWiki.
    /\{\{\{#![^\n]*$/gm,
  ),
  ...marks(
    'markdown/foreign-template',
    // Jinja, Liquid, Twig, Nunjucks, Hugo, Handlebars, Vue, Jekyll, ERB, MediaWiki, DokuWiki.
    /\{\{[^{}\n]{0,300}(?:\}\}|$)|\{%[^\n]{0,300}?%\}|<%[^\n]{0,300}?%>|<\?(?:php|=)[^\n]{0,300}?(?:\?>|$)/gm,
    /\{\{\{[\s\S]{0,1000}?\}\}\}/g,
    /\$\{[^{}\n]{1,100}\}|%\[[^\]\n]{1,100}\]%|(?<![\w%])%[A-Za-z_][\w.-]*%(?!\w)/g,
    // MDX and Docusaurus.
    /^(?:import\s[^\n]*?\bfrom\s+['"][^\n]*|import\s+['"][^\n]+['"];?|export\s+(?:const|default|function|let|async)\b[^\n]*)$/gm,
    /<\/?[A-Z][\w.]*(?:\s(?:[^<>]|=>|<(?=[\s=])){0,2000}?)?(?:\/?>|$)/gm,
    /\{(?:props|frontmatter|frontMatter|page|site|theme|data|metadata|config|siteConfig)(?:\.[\w$]+)+\}/g,
    // VitePress; Markdown-it-include; MarkBind; AsciiDoc; Namuwiki.
    /^<<<[ \t]*[@./\w][^\n]*$/gm,
    /^[ \t]*(?:@{1,2}(?:include|import|toc)\b|!{1,3}include\b|@\[\w+\]\()[^\n]*$/gim,
    /(?<![\w/])(?:include|image|video|audio|icon|kbd|btn|menu|footnote|xref|stem|pass|ifdef|ifndef|endif)::?[^\s[\]]{0,200}\[[^\]\n]{0,300}\]/g,
    /\[(?:include|youtube|nicovideo|kakaotv|navertv|age|dday|date|datetime|ruby|anchor|pagecount|math)(?:\([^)\n]{0,200}\))\]/gi,
    // Generic directives (remark-directive, Starlight, Comark), MyST and reStructuredText roles.
    /^[ \t]*::[A-Za-z][\w-]*(?:\[[^\]\n]*\])?(?:\{[^}\n]*\})?[ \t]*$/gm,
    /(?<![\p{L}\p{N}:]):[A-Za-z][\w-]*(?:\[[^\]\n]{0,200}\](?:\{[^}\n]{0,200}\})?|\{[^}\n]{0,200}\})/gu,
    /\{[A-Za-z][\w:.+-]*\}\uFFFC+|(?<![\w:]):[A-Za-z][\w:.+-]*:\uFFFC+/g,
    /^\.\. [\w+-]+(?::[\w+-]+)*::[^\n]*$/gm,
    // WordPress; Typst; Org.
    /\[\/?[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[\w-]+))+\s*\/?\]/gi,
    /^#(?:let|import|set|show|include|pagebreak|figure)\b[^\n]*$/gm,
    /^#\+[A-Za-z_]+(?::|\b)[^\n]*$/gm,
  ),
  ...marks(
    'markdown/foreign-math',
    /\$\$[^$]{1,2000}\$\$|^[ \t]*\$\$[ \t]*$/gm,
    /\$\uFFFC+\$/g,
    /(?<![\w$\uFFFC])\$(?:[A-Za-z({|-]|\\[A-Za-z]|[α-ω])(?:[^$\n]{0,200}[^$\s])?\$(?![\w$])/g,
    /(?<![\w$\uFFFC])\$\d[^$\n\p{Script=Hangul}]{0,200}[\\^_=+*<>{}][^$\n]{0,200}?(?<![\s$])\$(?![\w$])/gu,
    /(?<![\w$\uFFFC])\$\d+(?:\.\d+)?\$(?![\w$])/g,
    /\\(?:begin|end|frac|sqrt|text|textbf|emph|mathrm|section|subsection|cite|ref|label|footnote|href|item|sum|times|alpha|beta|newcommand|usepackage|documentclass|quad|cdot)\b(?:\[[^\]\n]*\])?\{?/g,
  ),
  {
    rule: 'markdown/foreign-math',
    within: 'escaped',
    pattern:
      /\\\((?:(?!\\\))[^\n]){0,200}?[\\^_=+](?:(?!\\\))[^\n]){0,200}?\\\)|\\\[(?:(?!\\\])[\s\S]){0,500}?[\\^_=](?:(?!\\\])[\s\S]){0,500}?\\\](?!\()/g,
  },
  ...marks(
    'markdown/foreign-instruction',
    // Contents, page breaks and layout.
    /^[ \t]*(?:(?:\[(?:toc|_toc_|목차|각주|tableofcontents|footnote|contents|br|clearfix|pagebreak|newpage)\]|\[\[(?:_?toc_?|tableofcontents|목차|각주)\]\]|\$\{toc\}|\\(?:toc|newpage|pagebreak|tableofcontents|clearpage|vspace\{[^}\n]*\}))[ \t]*|@\[toc\][^\n]*)$/gim,
    /__[A-Z]{3,}__|~~[A-Z]{3,}(?::[^~\n]{0,100})?~~/g,
    /^[ \t]*(?:\{(?:pagebreak|newpage|toc|nav)\}|\+{3,}|;{3,})[ \t]*$/gim,
    // kramdown, pandoc, Starlight, AsciiDoc, Textile: classes and attributes.
    /\{::?[^}\n]{0,300}\/?\}/g,
    /(?<=[\])\uFFFC\uFFFB*_])\{(?:[.#:%]|\w+=)[^{}\n|]{0,200}\}|^[ \t]*\{[.#][\w-][^{}\n]{0,200}\}[ \t]*$|(?<=\s)\{\.[A-Za-z][^{}\n]{0,200}\}/gm,
    /^\[(?:[#%][\w-]|\.[\w.-]|cols=|options=|role=|discrete|appendix|preface|colophon)[^\]\n]*\]$/gim,
    /^:(?:authors?|date|version|rev\w*|title|subtitle|toc\w*|sect\w*|icons|doctype|lang|keywords|description|orphan|param|returns?|rtype|raises|imagesdir|source-\w+|experimental|numbered|page-[\w-]+)\b[^:\n]{0,40}:(?:[ \t][^\n]*)?$/gm,
    // Obsidian, Logseq: places, tags alone on a line, fields.
    /(?<=\s)\^[A-Za-z][\w-]*(?=\s|$)(?!\^)/g,
    /^[ \t]*#[\p{L}_][\p{L}\p{N}_/-]*(?:[ \t]+#[\p{L}_][\p{L}\p{N}_/-]*)+[ \t]*$/gmu,
    /\[[\p{L}][\p{L}\p{N} _-]{0,30}:: [^\]\n]{1,200}\]|^(?:- )?[\p{L}][\p{L}\p{N} _-]{0,30}:: \S[^\n]*$/gmu,
  ),
  ...marks(
    'markdown/foreign-heading',
    // MediaWiki, DokuWiki, Namuwiki, Creole; AsciiDoc.
    /^(={1,6})(?!=)[^=\n]+\1[ \t]*$|^={1,6}[ \t][^=\n]+$/gm,
    // Textile, Jira; Org; reStructuredText.
    /^h[1-6]\.[ \t]+\S[^\n]*$/gm,
    /^[^\s\uFFFB|][^\n]*\n(["'^+~])\1{3,}[ \t]*$/gm,
  ),
  ...marks(
    'markdown/foreign-link',
    // Org; MediaWiki; Gemini; AsciiDoc; Jira.
    /\[\[[^[\]\n]{1,300}\]\[[^[\]\n]{1,300}\]\]/g,
    /\[https?:\/\/[^\s\]]{1,300}[ \t]+[^\]\n]{1,200}\](?!\()/g,
    /^=> \S[^\n]*$|\blink:https?:|<<[a-z_][\w-]*(?:,[^>\n]{0,100})?>>/gm,
    /\[[^[\]|\n]{1,100}\|(?:https?:|mailto:)[^\]\n]{1,300}\]/g,
    // pandoc citations; inline notes of pandoc and Obsidian, of DokuWiki, of Namuwiki; reStructuredText.
    /\[-?@[\w:.#$%&+?<>~/-]+[^\]\n]{0,200}\]/g,
    /\^\[[^\]\n]{1,500}\]/g,
    /\(\((?=[^()\n]*\p{L})[^()\n]{2,500}\)\)/gu,
    /\[\*\S* [^\]\n]{1,500}\]/g,
    /\[(?:#?\w+|\*)\]_(?!\w)|(?<![_\uFFFC])\uFFFC+__?(?![\w_])/g,
    /!\[\[[^\]\n]{1,300}\]\]/g,
  ),
  ...marks(
    'markdown/foreign-list',
    // Definition lists and abbreviations of PHP Markdown Extra, kramdown, pandoc; AsciiDoc and MediaWiki.
    /^(?![ \t]*$)[^\n]+\n(?:[ \t]*\n)?:[ \t]+\S[^\n]*$/gm,
    /^\*\[[^\]\n]{1,100}\]:[^\n]*$/gm,
    /^[^\s:\uFFFC][^:\n]{0,60}::[ \t]*$/gm,
    /^;[^:\n]+:[^\n]*$/gm,
    // States of tasks beside done and open; MediaWiki's nested marks.
    /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[-/>?!*<"~]\](?=\s)/gm,
    // Tables of MediaWiki, AsciiDoc, DokuWiki, Textile, Namuwiki.
    /^(?:\{\|[^\n]*|(?:\|\}|\|-+|\|={3,})[ \t]*|\|_\.[^\n]*|\^[^^\n]+\^[^\n]*|\|\|(?=[^\n]*\|\|[ \t]*$)[^\n]*)$/gm,
  ),
  ...marks(
    'markdown/foreign-mark',
    // Highlights, insertions, spoilers; small figures above and below the line.
    /(?<![=\w])==(?![=\s])[^=\n]{1,300}?(?<!\s)==(?!=)/g,
    /(?<![+\w])\+\+(?![+\s])[^+\n]{1,300}?(?<!\s)\+\+(?!\+)/g,
    /(?<!\|)\|\|(?![|\s])[^|\n]{1,300}?(?<!\s)\|\|(?!\|)/g,
    /(?<!!)!!(?![!\s])[^!\n]{1,200}?(?<!\s)!!(?!!)|,,(?![,\s])[^,\n]{1,100}?,,/g,
    /\^\^(?![\^\s])[^^\n]{1,100}?\^\^|\^[\p{L}\p{N}+()−-]{1,30}\^/gu,
    /(?<=[A-Za-z)])~[\p{L}\p{N}+()−-]{1,10}~(?!~)/gu,
    // MediaWiki and DokuWiki; BBCode; Jira and Textile; Textile spans.
    /(?<!')'{2,5}(?![\s'])[^'\n]{1,300}?(?<!\s)'{2,5}(?!')/g,
    /(?<![:/\w\uFFFB])\/\/(?![\s/])[^\n/]{1,300}?(?<![\s:])\/\/(?![/\w])/g,
    /\[(b|i|u|s|url|img|color|size|font|center|list|code|sup|sub|highlight)(?:=[^\]\n]{0,200})?\][^\n]{0,500}?\[\/\1\]/gi,
    /%\{[^}\n]{1,100}\}[^%\n]{1,200}%/g,
    /\{color(?::[^}\n]{0,40})?\}(?:[^{\n]{0,300}\{color\})?|\{(?:red|blue|green|color)[:=|][^}\n]{1,100}\}/gi,
    /\{[^{}|\n\s]{1,40}\|[^{}\s\n]{1,40}\}|\uFF5C(?=\S{1,10}《)|\{[^{}|\n\s]{1,40}\}\([^()\n]{1,40}\)/g,
    // Emoji by their names.
    /(?<![\w:/.]):(?=[a-z0-9+_-]*[a-z])[a-z0-9+_-]{2,40}:(?![\w:/])|(?<![\w:]):[+-]1:/g,
  ),
];
