/**
 * The Typst template: fixed text that walks the part's JSON. Content reaches it as data only, through `json()`; no text is
 * ever evaluated as Typst code.
 */

/** Page, type and title block. **Units**: A4; the text is 140 mm wide, about 75 Latin letters or 37 syllables. */
const PAGE = `
#let part = json("part.json")
#let ko = part.locale == "ko"
#let accent = rgb("#17365d")
#let muted = rgb("#4d5560")
#let hair = 0.4pt + rgb("#aab3bf")

// Noto's corner brackets and section sign are a full em wide; Typst trims the former, and readers of the PDF then lose
// the space before them.
#let brackets = (name: "Narani Marks", covers: regex("[「」『』〈〉《》〔〕【】]"))
#let marks = (name: "Narani Serif 4", covers: regex("[§…]"))
#let serif = if ko { (brackets, marks, "Nara Serif KR", "Narani Serif 4", "Nara Sans KR") } else { ("Narani Serif 4", brackets, "Nara Serif KR", "Nara Sans KR") }
#let sans = (brackets, marks, "Nara Sans KR", "Nara Serif KR", "Narani Serif 4")
#let italic = ("Narani Serif 4", brackets, "Nara Serif KR", "Nara Sans KR")

#let (year, month, day) = if part.date.len() == 3 { part.date } else { (1970, 1, 1) }
#set document(
  title: part.title,
  author: part.authors,
  keywords: part.keywords,
  description: part.description,
  date: datetime(year: year, month: month, day: day),
)
#set text(
  font: serif,
  fallback: false,
  lang: part.locale,
  size: if ko { 10.3pt } else { 10.8pt },
  top-edge: 0.75em,
  bottom-edge: "baseline",
  hyphenate: false,
  costs: (runt: if ko { 5000% } else { 200% }, widow: 200%, orphan: 200%),
)
#let leading = if ko { 0.93em } else { 0.68em }
#let small-leading = if ko { 0.76em } else { 0.6em }
#set par(justify: false, linebreaks: "optimized", leading: leading, spacing: leading + 0.5em)
#show heading: set text(font: sans, weight: 600, costs: (runt: 9000%))
#set place(clearance: 2.2em)
#show strong: set text(weight: 600)
#set strong(delta: 0)
#show raw: set text(font: sans, size: 8.8pt)

#set page(
  paper: "a4",
  margin: (top: 31mm, bottom: 31mm, x: 35mm),
  header-ascent: 9mm,
  footer-descent: 9mm,
  header: context if counter(page).get().first() > 1 {
    set text(font: sans, size: 8pt, fill: muted)
    block(width: 100%, stroke: (bottom: hair), inset: (bottom: 2mm), grid(
      columns: (1fr, auto), column-gutter: 6mm, part.running, part.label,
    ))
  },
  footer: context {
    set text(font: sans, size: 8pt, fill: muted)
    grid(
      columns: (1fr, auto), column-gutter: 6mm,
      part.publisher,
      str(counter(page).get().first()) + " / " + str(counter(page).final().first()),
    )
  },
)
#set super(typographic: false, size: 0.64em, baseline: -0.42em)
#set footnote.entry(separator: line(length: 30mm, stroke: hair), gap: 0.55em, indent: 0pt)
#show footnote.entry: set text(size: 8.6pt)
#show footnote.entry: set par(leading: small-leading)
`;

/** Functions for running text: words, styles, links, footnote marks. */
const INLINES = `
#let anchor(id) = [#metadata((anchor: id))#label(id)]

// Typst trims a full-width sign at the edge of a line, and each box is a line: a hair of space keeps it whole.
#let edge = regex("^[「『〈《〔【（]|[」』〉》〕】）、。]$")
#let whole(body, plain) = if plain.contains(edge) { box(h(0.001pt) + body + h(0.001pt)) } else { box(body) }

#let styled(run) = {
  let body = text(run.t)
  if "c" in run { body = text(font: sans, size: 0.92em, run.t) }
  if "l" in run { body = text(lang: run.l, body) }
  if "i" in run { body = emph(text(font: italic, style: "italic", body)) }
  if "e" in run { body = emph(text(weight: 600, body)) }
  if "b" in run { body = strong(body) }
  if "s" in run { body = strike(body) }
  if "u" in run { body = link(run.u, text(fill: accent, body)) }
  if "d" in run { body = link(label(run.d), text(fill: accent, body)) }
  body
}
#show emph: it => it.body

// Blocks and inlines need each other: a footnote holds blocks.
#let mark(run, blocks) = {
  let name = label("note-" + str(run.n))
  if "first" in run { [#footnote(h(0.3em) + blocks(part.notes.at(run.n)))#name] } else { footnote(name) }
}

#let inlines(items, blocks) = for item in items {
  if type(item) == str { [#item] }
  else if type(item) == array { item.map(word => whole(word, word)).join([ ]) }
  else if "w" in item {
    let body = item.w.map(run => if "n" in run { mark(run, blocks) } else { styled(run) }).join()
    if "k" in item { whole(body, item.w.map(run => run.t).join()) } else { body }
  }
  else if "in" in item {
    let target = if "u" in item { item.u } else { label(item.d) }
    link(target, text(fill: accent, inlines(item.in, blocks)))
  }
  else if "z" in item { h(0pt) }
  else if "br" in item { linebreak() }
}
`;

/** One function for each type of block. */
const BLOCKS = `
#show heading.where(level: 1): set text(size: if ko { 13.5pt } else { 14pt }, fill: accent)
#show heading.where(level: 2): set text(size: 11.4pt)
#show heading.where(level: 3): set text(size: 10.2pt)
#show heading.where(level: 4): set text(size: 10.2pt, fill: muted)
#show heading.where(level: 5): set text(size: 10.2pt, fill: muted)
#show heading: it => block(
  above: if it.level == 1 { 2.1em } else { 1.7em },
  below: if it.level == 1 { 1.15em } else { 1.1em },
  sticky: true,
  { set par(leading: 0.62em); it.body },
)
#show quote.where(block: true): it => block(
  stroke: (left: 1.6pt + rgb("#9fb1c8")),
  inset: (left: 5mm, top: 0.6mm, bottom: 1.4mm),
  it.body,
)
#set list(marker: (text(fill: accent)[•], [–], [·]), indent: 0.6mm, body-indent: 2.6mm)
#set enum(indent: 0.6mm, body-indent: 2.2mm)

#let widths = (label: 30mm, number: 10mm, roman: 9mm)

#let hanging(rows, width, gap) = enum(
  indent: 0pt, body-indent: 0pt, spacing: gap, number-align: start + top,
  numbering: n => box(width: width, rows.at(n - 1).at(0)),
  ..rows.enumerate().map(((n, row)) => enum.item(n + 1, row.at(1))),
)

#let head(b, blocks) = {
  let text = inlines(b.text, blocks)
  let place = if "id" in b { anchor(b.id) }
  heading(level: b.level, if "number" in b { place + box(width: widths.roman, b.number) + " " + text } else { place + text })
}

#let numbered(b, blocks) = hanging(
  ((str(b.number) + ".", anchor(b.id) + blocks(b.blocks)),), widths.number, auto,
)

#let items(b, blocks) = {
  let spacing = if b.tight { leading + 0.16em } else { leading + 0.5em }
  if "start" in b { enum(start: b.start, spacing: spacing, ..b.items.map(blocks)) }
  else { list(spacing: spacing, ..b.items.map(blocks)) }
}

#let grid-table(b, blocks) = {
  set text(font: sans, size: 8.8pt)
  set par(leading: small-leading, spacing: 0.9em, linebreaks: "simple")
  let rule = 0.8pt + accent
  let cell(at, body) = table.cell(align: if at == none { start } else { (left: left, right: right, center: center).at(at) }, body)
  let row(cells) = cells.enumerate().map(((n, c)) => cell(b.align.at(n), inlines(c, blocks)))
  block(above: 1.9em, below: 1.9em, width: 100%, table(
    columns: b.columns.map(width => width * 1fr),
    inset: (x: 2mm, top: 1.9mm, bottom: 2.5mm),
    stroke: (x, y) => (top: if y == 0 { rule } else if y == 1 { 0.6pt + accent } else { hair }, bottom: rule),
    table.header(..b.header.enumerate().map(((n, c)) => cell(b.align.at(n), text(weight: 600, inlines(c, blocks))))),
    ..b.rows.zip(b.breakable).map(((cells, breakable)) => {
      row(cells).map(c => if breakable { c } else { table.cell(breakable: false, align: c.align, c.body) })
    }).flatten(),
  ))
}

#let picture(b, blocks) = figure(
  placement: if "float" in b { auto } else { none }, supplement: none, numbering: none, kind: image, gap: 3mm,
  image(part.pictures.at(b.file), alt: b.alt, width: b.width * 1mm, height: b.height * 1mm, fit: "contain"),
  caption: {
    text(weight: 600, b.number)
    if b.caption.len() > 0 { [ ]; inlines(b.caption, blocks) }
    if "credit" in b { [ ]; text(fill: muted, inlines(b.credit, blocks)) }
  },
)
#set figure.caption(position: bottom)
#show figure: set block(above: 1.6em, below: 1.7em, breakable: false)
#show figure.caption: it => {
  set text(font: sans, size: 8.8pt)
  set par(leading: small-leading)
  block(width: 100%, align(start, it.body))
}

#let labelled(b, blocks) = {
  set text(font: sans, size: 9pt)
  set par(leading: small-leading)
  let rows = b.rows.map(row => (text(weight: 600, fill: muted, inlines(row.label, blocks)), inlines(row.value, blocks)))
  hanging(rows, widths.label, 1em)
}

#let references(b, blocks) = {
  set text(size: 0.92em)
  set par(leading: small-leading + 0.04em)
  list(marker: text(fill: accent)[–], spacing: 1.1em, ..b.items.map(item => inlines(item, blocks)))
}

#let notice(b, blocks) = block(
  above: 2.4em, below: 1.6em, width: 100%, stroke: (y: 0.8pt + accent), inset: (top: 3.4mm, bottom: 4mm), breakable: false, sticky: true,
  {
    set text(font: sans, size: 9pt)
    set par(leading: small-leading, spacing: 1em)
    strong(inlines(b.title, blocks))
    parbreak()
    blocks(b.blocks)
  },
)

#let small(b, blocks) = block(above: if "apart" in b { 2.6em } else { 1.2em }, {
  set text(font: sans, size: 8.4pt, fill: muted)
  set par(leading: small-leading)
  par(inlines(b.text, blocks))
})

#let code(b) = block(width: 100%, fill: rgb("#f2f4f7"), inset: 3mm, raw(block: true, b.text))

#let separator = block(above: 1.6em, below: 1.6em, width: 100%, align(center, line(length: 24mm, stroke: hair)))

// Without par(): the first paragraph of a note or of a numbered item stands beside its number.
#let paragraph(b, blocks) = if "keep" in b { block(sticky: true, par(inlines(b.text, blocks))) } else { inlines(b.text, blocks) }

#let blocks(list) = list.map(b => {
  if b.type == "paragraph" { paragraph(b, blocks) }
  else if b.type == "heading" { head(b, blocks) }
  else if b.type == "numbered" { numbered(b, blocks) }
  else if b.type == "list" { items(b, blocks) }
  else if b.type == "quote" { quote(block: true, blocks(b.blocks)) }
  else if b.type == "table" { grid-table(b, blocks) }
  else if b.type == "figure" { picture(b, blocks) }
  else if b.type == "code" { code(b) }
  else if b.type == "rule" { separator }
  else if b.type == "labelled" { labelled(b, blocks) }
  else if b.type == "references" { references(b, blocks) }
  else if b.type == "notice" { notice(b, blocks) }
  else if b.type == "small" { small(b, blocks) }
}).join(parbreak())
`;

/** The document itself, and the places of its anchors for the PDF's named destinations. */
const BODY = `
#show title: it => block(below: 0pt, {
  set text(font: sans, weight: 600, size: if ko { 21pt } else { 22pt }, costs: (runt: 9000%))
  set par(leading: 0.62em)
  it.body
})

#block(width: 100%, stroke: (top: 2.4pt + accent), inset: (top: 3.2mm), below: 9mm, {
  set text(font: sans, size: 9.4pt, fill: accent)
  grid(columns: (1fr, auto), column-gutter: 6mm, text(weight: 600, part.label), text(fill: muted, part.publisher))
})
#title(inlines(part.heading, blocks))
#if "summary" in part {
  block(above: 6.5mm, below: 0pt, {
    set text(size: if ko { 11.6pt } else { 12.2pt }, fill: muted)
    set par(leading: if ko { 0.82em } else { 0.64em })
    par(inlines(part.summary, blocks))
  })
}
#if part.metadata.len() > 0 {
  block(above: 7mm, below: 9mm, width: 100%, stroke: (y: hair), inset: (top: 3.4mm, bottom: 4mm), labelled((rows: part.metadata), blocks))
}
#blocks(part.blocks)
#blocks(part.end)
#context [#metadata(query(metadata).filter(it => type(it.value) == dictionary and "anchor" in it.value).map(it => {
  let at = it.location().position()
  (id: it.value.anchor, page: at.page, x: at.x.pt(), y: at.y.pt())
})) <places>]
`;

/** The whole template. */
export const TEMPLATE = PAGE + INLINES + BLOCKS + BODY;
