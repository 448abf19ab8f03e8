/** What a rule's file says. */
import type { Severity } from '@narani/model';

/** A rule's texts in one language; `{{name}}` stands for a value of the finding. */
export interface RuleText {
  readonly title: string;
  readonly message: string;
  /** Other wordings of the message, by the finding's `variant`. */
  readonly variants?: Readonly<Record<string, string>>;
  /** The remedy, shown with every finding. */
  readonly note?: string;
  readonly what: string;
  readonly why: string;
}

/** One rule: its default severity, its MQM error type where it is about translation, its texts and examples. */
export interface Rule {
  readonly severity: Severity;
  readonly mqm?: string;
  /** A file with such a finding is published nowhere. */
  readonly withholds?: true;
  readonly fires: string;
  readonly silent: string;
  readonly ko: RuleText;
  readonly en: RuleText;
}
