/** Running text: words, styles, links, footnote marks. */

/** Functions for running text: words, styles, links, footnote marks. */
export const INLINES = `
// Ids of content have labels of their own: none can be that of a footnote or of the template.
#let named(id) = label("at " + id)
#let anchor(id) = [#metadata((anchor: id))#named(id)]
// Two places with one id, or none, are faults that a check reports; they must not cost the document.
#let lead(id, body) = context {
  let found = query(named(id))
  if found.len() == 0 { body } else { link(found.first().location(), body) }
}

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
  if "d" in run { body = lead(run.d, text(fill: accent, body)) }
  body
}
#show emph: it => it.body

// Blocks and inlines need each other: a footnote holds blocks.
#let mark(run, blocks) = {
  let name = label("note-" + str(run.n))
  // Typst counts a note within a note before those that follow in the text; the page counts it behind.
  let own = (..) => str(run.n + 1)
  if "first" in run { [#footnote(numbering: own, h(0.3em) + blocks(part.notes.at(run.n)))#name] } else { footnote(numbering: own, name) }
}

#let inlines(items, blocks) = for item in items {
  if type(item) == str { [#item] }
  else if type(item) == array { item.map(word => whole(word, word)).join([ ]) }
  else if "w" in item {
    let body = item.w.map(run => if "n" in run { mark(run, blocks) } else { styled(run) }).join()
    if "k" in item { whole(body, item.w.map(run => run.t).join()) } else { body }
  }
  else if "in" in item {
    let body = text(fill: accent, inlines(item.in, blocks))
    if "u" in item { link(item.u, body) } else { lead(item.d, body) }
  }
  else if "z" in item { h(0pt) }
  else if "br" in item { linebreak() }
}
`;
