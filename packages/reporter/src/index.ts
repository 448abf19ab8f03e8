/** Prints diagnostics as text, JSON, SARIF or GitHub annotations. */
export {};
