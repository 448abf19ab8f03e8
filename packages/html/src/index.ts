/** Renders the corpus as HTML pages. */
export type { Attachment } from './attachments.js';
export { attachmentsOf } from './attachments.js';
export type { HtmlBody, Label, OutlineItem } from './body/body.js';
export { idsIn, localTarget, withPrefix } from './body/prefix.js';
export { renderBody } from './body/render.js';
export type { BodyContext } from './body/resolve.js';
export { resolveBody } from './body/resolve.js';
export type { HtmlOptions } from './edition.js';
export { createHtml } from './edition.js';
export type { Drawing } from './page/context.js';
