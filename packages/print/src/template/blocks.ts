/** Blocks: headings, lists, tables, pictures and what else a text is built of. */

/** One function for each type of block. */
export const BLOCKS = `
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
  stroke: (left: 1.6pt + accent.lighten(55%)),
  inset: (left: 5mm, top: 0.6mm, bottom: 1.4mm),
  it.body,
)
#set list(marker: (text(fill: accent)[•], text(size: 0.75em, baseline: -0.1em)[•], text(size: 0.55em, baseline: -0.2em)[•]), indent: 0.6mm, body-indent: 2.6mm)
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
  if "marks" in b { enum(spacing: spacing, numbering: n => b.marks.at(n - 1), ..b.items.map(blocks)) }
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
    // What is printed again on the next page may hold no link: PDF/UA-1, 7.18.5.
    table.header(repeat: "once" not in b, ..b.header.enumerate().map(((n, c)) => cell(b.align.at(n), text(weight: 600, inlines(c, blocks))))),
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
  list(marker: text(fill: accent)[–], spacing: 0.95em, ..b.items.map(item => inlines(item, blocks)))
}

#let notice(b, blocks) = block(
  above: 1.9em, below: 1.2em, width: 100%, stroke: (y: 0.8pt + accent), inset: (top: 2.6mm, bottom: 3.2mm), breakable: false, sticky: true,
  {
    set text(font: sans, size: 9pt)
    set par(leading: small-leading, spacing: 1em)
    strong(inlines(b.title, blocks))
    parbreak()
    blocks(b.blocks)
  },
)

#let small(b, blocks) = block(above: if "apart" in b { 1.8em } else { 1.2em }, {
  set text(font: sans, size: 8.4pt, fill: muted)
  set par(leading: small-leading)
  par(inlines(b.text, blocks))
})

#let code(b) = block(width: 100%, fill: rgb("#f3f3f2"), inset: 3mm, raw(block: true, b.text))

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
