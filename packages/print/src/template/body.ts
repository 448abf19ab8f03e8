/** The document: its title block, its blocks, the places of its anchors. */

/** The document itself, and the places of its anchors for the PDF's named destinations. */
export const BODY = `
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
// The rights alone would make a poor last page: the end of the text goes with them.
#let bare = part.end.len() == 1 and part.blocks.len() > 0
#blocks(if bare { part.blocks.slice(0, -1) } else { part.blocks })
#if bare { block(sticky: true, blocks((part.blocks.last(),))) }
#blocks(part.end)
#context [#metadata(query(metadata).filter(it => type(it.value) == dictionary and "anchor" in it.value).map(it => {
  let at = it.location().position()
  (id: it.value.anchor, page: at.page, x: at.x.pt(), y: at.y.pt())
})) <places>]
`;
