/** The page: type, margins, running head and foot, footnotes. */

/** Page and type. **Units**: A4; the text is 140 mm wide, about 75 Latin letters or 37 syllables. */
export const PAGE = `
#let part = json("part.json")
#let ko = part.locale == "ko"
#let accent = rgb(part.accent)
#let muted = rgb("#4d5560")
#let hair = 0.4pt + rgb("#b0b2b5")

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
  margin: (top: 29mm, bottom: 28mm, x: 35mm),
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
