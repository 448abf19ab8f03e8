/** Prints diagnostics as text, JSON, SARIF or GitHub annotations. */
export { printJson } from './json.js';
export type { ReportFormat, ReportOptions } from './report.js';
export { REPORT_FORMATS, report } from './report.js';
