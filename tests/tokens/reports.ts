/** Faults that people reported of other systems, each with the address of the report, the text that fails there and what must hold here. */

/** One report. `tells` is the rule that names the place; without it the text is right, and nothing may be said of it. */
export interface Report {
  readonly report: string;
  readonly text: string;
  readonly tells?: string;
}

const github = (path: string): string => `https://github.com/${path}`;

const of = (
  tells: string | undefined,
  rows: readonly (readonly [path: string, text: string])[],
): Report[] =>
  rows.map(([path, text]) => ({
    report: github(path),
    text,
    ...(tells === undefined ? {} : { tells: `markdown/${tells}` }),
  }));

export const REPORTS: readonly Report[] = [
  ...of('extra-cells', [
    ['docling-project/docling/pull/3823', '| A | B |\n| --- | --- |\n| 1 | 2 | 3 |'],
    [
      'pulldown-cmark/pulldown-cmark/issues/520',
      '|   1  |   2  | \n|------|------|\n| test | asdf | 1234 |',
    ],
    ['Python-Markdown/markdown/issues/567', '|h1|h2|\n|--|--|\n|column1||**column2**|'],
    ['mldsveda/PyScrappy/issues/168', '| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 | extra |'],
    [
      'decaf-dev/obsidian-dataloom/issues/189',
      '| 표 |\n| --- |\n| Link goes [[Internal Link|here]] |',
    ],
    ['dendronhq/dendron/issues/531', '| 노트 | 뜻 |\n| --- | --- |\n| [[이름|root.note]] | 글 |'],
    [
      'scottwillmoore/obsidian-short-links/issues/10',
      '| Link |\n| --- |\n| [[Tables#Heading|Heading]] |',
    ],
    [
      'tgrosinger/advanced-tables-obsidian/issues/159',
      '| Link |\n| --- |\n| [[im/a/long/link|ImAnAlias]] |',
    ],
    ['tgrosinger/advanced-tables-obsidian/issues/52', '| Name |\n| --- |\n| [[Name|Alias]] |'],
    ['aidenlx/table-extended/issues/7', '| Picture |\n| --- |\n| [[link|alias]] |'],
    [
      'zosmaai/pi-llm-wiki/issues/156',
      '| Blank | Notes |\n|---|---|\n| [[entities/gildan|Gildan]] 5000 | Heavyweight |',
    ],
    [
      'kdnk/obsidian-automatic-linker/issues/35',
      '| Title | x |\n| --- | --- |\n| [[notes/foo|bar]] | x |',
    ],
    [
      'silverbulletmd/silverbullet/issues/304',
      '| header |\n|---|\n| [[wiki link without alias]] |\n| [[page|wiki link with alias]] |',
    ],
    [
      'HappenApps/Quiver/issues/418',
      '| Description | Command |\n| --- | --- |\n| List files | `du -k | sort -nr | more` |',
    ],
    [
      'github/markup/issues/1437',
      '| Gesture | Filter |\n| :-: | :-- |\n| `DR` | `*safari|*chrome` |',
    ],
    [
      'isaacs/github/issues/1875',
      '| Type | Text |\n| ------ | --------- |\n| `Array<Multiaddr>|undefined` | some text |',
    ],
    ['markedjs/marked/issues/1257', '| Description |\n| ------ |\n| `a | b` |'],
    ['firecrawl/anydoc/pull/110', '| 식 | 뜻 |\n| --- | --- |\n| `a | b` | bitwise or |'],
    [
      'markdown-viewer/markdown-viewer-extension/pull/114',
      '| Current condition | Duration |\n|---|---:|\n| `|I| > 2 A` | 104.0 ms |',
    ],
  ]),
  ...of('broken-table', [
    ['vmg/redcarpet/issues/555', '0,0 | 0,1 | 0,2 |\n--- | --- | --- | ---\n1,0 | 1,1 | 1,2 | 1,3'],
    [
      'github/cmark-gfm/pull/253',
      '|Header1|Header2|Header3|\n|-------|-------|-------|-------|\n| Body1 | Body2 | Body 3|',
    ],
    ['swiftlang/swift-cmark/pull/32', '| 머리 | 둘 |\n|-----|-----|-----|\n| 몸 | 둘 |'],
    ['mity/md4c/issues/137', '| abc | def |\n| --- |\n| bar |'],
    ['dart-archive/markdown/issues/341', '| 가 | 나 |\n| --- |\n| 다 |'],
    ['markedjs/marked/issues/2745', '| One header |\n|:--- |:---|:-----|\n| row | has | 3 cols |'],
    ['FiligranHQ/filigran-ui/issues/327', '| A | B | C | D |\n|---|---|---|\n| 1 | 2 | 3 | 4 |'],
    ['nesi/support-docs/pull/465', '| 가 | 나 |\n| --- | --- |\n\n| 1 | 2 |'],
  ]),
  ...of('table-tail', [
    ['icyleaf/markd/pull/89', '| A | B |\n| --- | --- |\n| 1 | 2 |\nThis is no row.'],
    ['dhruvasagar/vim-table-mode/issues/68', '| A | B |\n| --- | --- |\n| 1 | 2 |\ntmf: $2=$1*2'],
  ]),
  ...of('list-number', [
    ['adam-p/markdown-here/issues/395', '3. hi\n9. there\n22. github'],
    ['yzhang-gh/vscode-markdown/issues/1206', '3. One item\n5. Another item\n6. A third item'],
    ['webex/web-styleguide/pull/34', '1. one\n1. two\n1. three'],
    ['commonmark/commonmark-spec/issues/651', '3. 가\n4. 나\n7. 다\n8. 라'],
    ['laurent22/joplin/issues/6804', '1. a first thing\n3. a third thing\n5. a fifth thing'],
    ['vellum-ai/vellum-assistant/pull/35515', '1. 하나\n2. 둘\n4. 넷\n5. 다섯'],
  ]),
  ...of(undefined, [
    ['github/markup/issues/932', '가나다\n\n17. 05. 2016\n\n5. 3. 2016'],
    ['mozilla/legal-docs/pull/21', '1986. What a great season.'],
    ['halilozercan/compose-richtext/issues/112', '2. Item'],
    ['markedjs/marked/issues/1143', '3. One\n4. Two'],
    ['trentm/python-markdown2/issues/469', '2. picture from left should be deleted'],
    ['phpDocumentor/guides/issues/1243', '1. First\n2. Second\n\nIntermediary text.\n\n3. Third'],
    ['wooorm/markdown-rs/issues/117', '글.\n\nA. Bogdanows utopischer Roman'],
    ['jgm/pandoc/issues/8227', 'a. first\nb. second\n\n글\n\nA. first\nB. second'],
    ['typora/typora-issues/issues/755', 'A) Text\nB) Text\n\n글\n\n(a) Text\n(b) Text'],
    ['phpDocumentor/guides/issues/1251', 'a. First\n\nb. Second\n\nc. Third'],
    ['Tencent/cherry-markdown/issues/854', '1. 목록\n  a. 하나\n  b. 둘'],
    ['brendanlong/lion-reader/issues/1439', '- [x] done\n- [ ] todo'],
    ['TheOdinProject/curriculum/issues/27200', '4*3*2*1은 24이다.'],
    ['opencost/opencost-website/issues/258', '값은 CPU*시간*단가로 셈한다.'],
  ]),
  ...of('duplicate-definition', [
    ['jgm/pandoc/issues/375', 'foo[^bar] baz\n\n[^bar]: text 1\n[^bar]: text 2'],
    [
      'rust-lang/mdBook/issues/2649',
      'Test[^example]\n\nElse[^other]\n\n[^example]: Definition one\n\n[^other]: Other\n\n[^example]: Definition two',
    ],
    ['hoedown/hoedown/issues/152', '가[^1] 나[^1]\n\n[^1]: 하나\n\n[^1]: 둘'],
    ['eslint/markdown/pull/360', '[a]\n\n[a]: https://a.example/1\n[a]: https://a.example/2'],
    [
      'Witiko/markdown/pull/587',
      '[foo]\n\n[foo]: https://example.bar/\n[foo]: https://example.baz/',
    ],
  ]),
  ...of('spaced-note', [
    ['lepture/mistune/issues/377', '글[^footnote reference]\n\n[^footnote reference]: 주이다 둘'],
    ['kivikakk/comrak/issues/271', 'one[^foo bar]\n\n[^foo bar]: test two'],
    ['jgm/djot/issues/208', 'text[^footnote lbl]\n\n[^footnote lbl]: a note'],
  ]),
  ...of('note-in-link', [
    ['github/cmark-gfm/issues/249', '[a [^b] c](https://example.com)\n\n[^b]: asd'],
    [
      'alexander-turner/TurnTrout.com/pull/1524',
      '[their Terms of Service[^promise] promise](https://a.example/)\n\n[^promise]: 글',
    ],
  ]),
  ...of(undefined, [
    [
      'commonmark/commonmark-java/issues/400',
      '[link with footnote ref [^1]](https://example.com)\n\n[^1]: This is a footnote',
    ],
  ]),
  ...of('undefined-reference', [
    ['3b/3bmd/issues/47', '[something][non-existent]'],
    ['remarkjs/remark-lint/issues/35', '[bar][]'],
    ['remarkjs/remark-validate-links/issues/52', 'References and definitions are [checked][foo].'],
    ['dotnet/docfx/issues/6988', '[my-link][one]'],
  ]),
  ...of('private-comment', [
    ['oleeskild/obsidian-digital-garden/pull/45', '글 %%메모%% 글'],
    ['oleeskild/obsidian-digital-garden/issues/112', '%%some comment%%'],
    ['secure-77/Perlite/issues/160', '글\n\n%%\n여러 줄\n메모\n%%\n\n글'],
    [
      'MarkusPfundstein/mcp-obsidian/pull/148',
      'My public note content.\n\n%% reminder to self: drafted while stressed, don’t share %%',
    ],
    ['mcndt/noteshare.space/issues/54', 'This is a shared note. %% TODO: expand this paragraph %%'],
    ['devbean/obsidian-wordpress/pull/48', '앞 %% 뒤 %%'],
  ]),
  ...of('foreign-callout', [
    [
      'facebook/docusaurus/issues/2551',
      ':::note\nThe content and title *can* include markdown.\n:::',
    ],
    ['facebook/docusaurus/pull/6988', '::: info\n글\n:::'],
    ['coder/coder/issues/17660', '> [!NOTE]\n> This template is a starting point!'],
    ['jekyll/minima/issues/889', '> [!NOTE]\n> just a test'],
    ['open-telemetry/opentelemetry.io/issues/7464', '> [!NOTE]\n> This is a note'],
    ['gollum/gollum/issues/2112', '> [!WARNING]\n> A little note.'],
    ['vorojar/md-preview/issues/20', '> [!IMPORTANT]\n> This is an alert'],
    ['codexu/note-gen/issues/1240', '> [!CAUTION]\n> 提示可能的风险'],
  ]),
  ...of('foreign-instruction', [
    ['Python-Markdown/markdown/issues/872', '[[_TOC_]]\n\n글'],
    ['neurolag/MarkdownConverter/issues/68', '[[toc]]'],
    ['datahub-v2/frontend/issues/87', '[toc]'],
    ['gettalong/kramdown/pull/484', '- 목차\n{:toc}'],
    ['GitbookIO/kramed/issues/18', '> blockquote text content\n {: .class1 .class2 }'],
    ['GitbookIO/kramed/issues/14', 'A simple paragraph with an ID attribute.\n{: #para-one}'],
  ]),
  ...of('foreign-mark', [
    ['nearai/ironclaw/issues/7346', '안녕 :wave: 하세요'],
    ['odysseus-dev/odysseus/pull/432', 'Done :rocket:'],
    ['omnivore-app/omnivore/issues/2225', '글 ==highlighted text== 글'],
  ]),
  ...of('foreign-math', [
    [
      'MacDownApp/macdown/issues/489',
      'Clearly $110_2 = 6_{10}$ (subscript for base in numeral system).',
    ],
  ]),
  ...of(undefined, [
    [
      'eslint/markdown/issues/422',
      '| Header | Header | Header |\n| ------ | ------ | ------ |\n| Cell   | Cell   |',
    ],
    ['remarkjs/remark-gfm/issues/80', '| a |\n| ------- |\n| `b \\| c` |'],
    ['typora/typora-issues/issues/3016', '[GitHub]\n\n[GitHub]: https://github.com'],
    ['zensical/zensical/issues/714', '_[x number of]_'],
    ['typora/typora-issues/issues/1298', '$400 is certainly more than $300.'],
    ['jgm/pandoc/issues/2722', 'bla bla bla **35$** bla bla bla'],
    ['byxiaozhi/Typedown/pull/77', 'It costs $29,211 and $34,390.'],
    [
      'sbarex/QLMarkdown/issues/195',
      'Activity (10 sales, $1,667.84 net) lives in `sales-history.md`; derived $/hr and STR.',
    ],
    ['micromark/micromark-extension-math/issues/6', '$20,000 and $30,000'],
    ['Shpigford/clearly/pull/236', 'They spent $5.12 on soda and $4.42 on sweets.'],
    ['xorbitsai/xagent/pull/2151', '$10–$25, S$15 vs S$25, and A$5.6M ≈ US$3.7M'],
    ['vsch/flexmark-java/issues/168', 'GMT 00:00. Оно всегда *"3:50 ночи"*, даже если'],
    ['pandao/editor.md/pull/244', '10:0:15, 1:11:11'],
    ['marktext/marktext/issues/1677', 'foo 12:00-14:00 bar'],
    ['a2aproject/A2A/issues/1911', 'YYYY-MM-DDTHH:mm:ss.sssZ'],
    ['alkem-io/client-web/issues/5061', 'At 16:00, :( or :p'],
    ['OctopusDeploy/docs/pull/1983', '### Heading{#heading-id}'],
    ['hahwul/hwaro/issues/792', '## 1. Fuzzer로 요청 보내기 {#1-send-a-request-to-the-fuzzer}'],
    ['docmd-io/docmd/issues/20', '## Heading 2 {#subheading}'],
    ['NullVoxPopuli/limber/pull/2219', '## A very long `heading` {#short-id}'],
    [
      'docling-project/docling/issues/4134',
      '1. Install.\n2. Set the key.\n\nRestart the shell.\n\n3. Run.\n4. Check.',
    ],
    ['agegr/pi-web/issues/385', '5~7U 保证金 × 100~200倍杠杆 = 500~800U 名义'],
    ['markedjs/marked/issues/3337', 'age(1~3), hight(80~100)'],
    ['adobe/helix-pipeline/issues/897', '20~30명과 30~40명'],
    [
      'commonmark/commonmark-spec/issues/650',
      '**이 [링크](https://example.kr/)**만을 강조하고 싶다.',
    ],
    [
      'commonmark/commonmark-spec/pull/839',
      '문서를 작성할 때 **마크다운(Markdown)**을 사용하세요.',
    ],
    ['markdown-it/markdown-it/pull/1145', '**JWT(JSON Web Token)**는 토큰이다.'],
    ['openframeworks/ofSite/pull/819', 'width*height'],
    ['mity/md4c/issues/21', 'a\\*b와 *c*'],
  ]),
];

/** Captions that were printed with their marks. */
export const CAPTIONS: readonly {
  readonly report: string;
  readonly caption: string;
  readonly words: string;
  readonly notes?: string;
}[] = [
  {
    report: github('pillar-markup/Microdown/issues/116'),
    caption: 'capt**bold**ion',
    words: 'captboldion',
  },
  {
    report: github('SSWConsulting/SSW.Rules.Content/pull/13308'),
    caption: '**Bad example**',
    words: 'Bad example',
  },
  {
    report: github('pawroman/zola-theme-terminimal/pull/51'),
    caption: 'Foo _bar_ **baz** [link](http://google.com)',
    words: 'Foo bar baz link',
  },
  {
    report: github('OleVik/grav-plugin-imgcaptions/issues/29'),
    caption: '_Street view_ from the east',
    words: 'Street view from the east',
  },
  {
    report: github('fletcher/MultiMarkdown/issues/37'),
    caption: 'Useful technology.[^fn]',
    words: 'Useful technology.(fn)',
    notes: '\n[^fn]: *Big data*, MIT.\n',
  },
  {
    report: github('alangrainger/obsidian-image-captions/issues/47'),
    caption: 'Caption[^1]',
    words: 'Caption(1)',
    notes: '\n[^1]: 글\n',
  },
];

/** Titles that YAML cut, or read as a number. `tells` is the rule that names the line; without it the title is what is written. */
export const TITLES: readonly {
  readonly report: string;
  readonly title: string;
  readonly tells?: string;
}[] = [
  ...(
    [
      ['hexojs/hexo/issues/1347', 'Codeforces Beta Round #72'],
      ['foundation/panini/issues/83', 'I love #cats'],
      ['jonschlinkert/gray-matter/issues/90', 'text#tag #tag2'],
      ['yammerjp/gimonfu/issues/19', 'TEST Meetup #3 - テスト'],
      ['pleaseai/shunt/issues/535', 'PR #526 (admin SPA cutover)'],
      ['monarch-initiative/dismech/issues/12094', 'ai4c-reviewer (PR #7138); resolved by curator'],
    ] as const
  ).map(([path, title]) => ({ report: github(path), title, tells: 'yaml/cut-text' })),
  { report: github('dauxio/daux.io/issues/19'), title: 'Foo: Bar Test', tells: 'yaml/syntax' },
  { report: github('dtao/safe_yaml/issues/12'), title: '5.10' },
  { report: github('crystal-lang/install-crystal/issues/37'), title: '1.10' },
  { report: github('endoflife-date/endoflife.date/pull/266'), title: '3.10' },
];
