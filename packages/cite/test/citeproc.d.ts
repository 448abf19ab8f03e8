declare module 'citeproc' {
  interface Engine {
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [unknown, string[]];
  }
  const CSL: { Engine: new (system: object, style: string, locale: string) => Engine };
  export = CSL;
}
