/** Formats of figures and annexes: those that can be read to their end, and verified. */

/** Whether a file of this name can be a figure. */
export function isFigureName(name: string): boolean {
  return /\.(?:svg|png|jpe?g|webp)$/i.test(name);
}

/** Whether a file of this name can be an annex: what can be a figure, or a PDF. */
export function isAnnexName(name: string): boolean {
  return isFigureName(name) || /\.pdf$/i.test(name);
}
