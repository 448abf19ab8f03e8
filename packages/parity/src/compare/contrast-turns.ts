/** Opposites that turn a sentence around: rise and fall, shall and may, all and any. */
import type { Contrast } from './contrast-pole.js';
import { pole } from './contrast-pole.js';

/** The groups, in the order in which they are compared. */
export const TURNS: readonly Contrast[] = [
  {
    name: 'direction',
    poles: [
      pole(
        /증가|늘어|늘었|늘린|늘려|늘릴|늘리|늘고|상승|올랐|올라|올린|올려|올릴|오른|오르|오를|(?<![가-힣])인상|요금 인상|확대|급증|높아|높였|높인|높일|많아졌/,
        /\b(?:ris(?:e|es|en|ing)|rose|increas\w*|(?<!\bgreen )grow(?:s|n|th|ing)?|grew|up (?=\d|by|from)|climb\w*|expan\w+|rais(?:e|ed|es|ing)|higher|widen\w*|surg\w+|gain\w*|boost\w*|upward)\b/i,
      ),
      pole(
        /감소|줄어|줄었|줄인|줄여|줄이|줄일|줄고|하락|내렸|내려갔|내린|내릴|내리|떨어|(?<![가-힣])인하|축소|급감|낮아|낮췄|낮춘|낮추|낮춥|낮춰|적어졌|감축|절감|삭감|감액|감면|경감|완화/,
        /\b(?:fall(?:s|en|ing)?|fell|decreas\w*|declin\w*|drop(?:s|ped|ping)?|down|lower(?:s|ed|ing)?|reduc\w*|cut(?:s|ting)?|shrink\w*|shr[au]nk|narrow\w*|slash\w*|fewer|less|diminish\w*|eas(?:e|ed|es|ing)|relax\w*|downward|mitigat\w*)\b/i,
      ),
    ],
  },
  {
    name: 'comparison',
    policyOnly: true,
    poles: [
      pole(
        /웃[도돈돌돕]|상회|(?<![가-힣])(?:높|많)(?=[다은고습지으아았게])|넘(?=[는게어은었고으습긴])/,
        /\b(?:above|higher|more|exceed\w*|over|greater|larger|surpass\w*)\b/i,
        {
          ko: /이상|초과|[올오]라|올[랐린려릴]|오[르른를]|증가|늘|확대|상승|인상|최[고대]|크|큰|컸|추가|더|과반|훨씬|높|많|배|\+|넘|대부분|다수|강화|급/,
          en: /\b(?:rais\w*|ris\w*|rose|increas\w*|grew|grow\w*|up|most|highest|high|many|much|large\w*|add\w*|at least|top|major\w*|upper|further|extra|double\w*|twice|times|expan\w*|strong\w*|widen\w*|better|long\w*|big\w*|older|beyond|again|ahead)\b/i,
        },
      ),
      pole(
        /밑[도돈돌돕]|하회|(?<![가-힣])(?:낮(?=[다은고습지아았게])|적(?=지만|게))|미만|못\s?미치|미치지\s?못/,
        /\b(?:below|lower|less|fewer|under|short of)\b/i,
        {
          ko: /이하|이내|내[리려렸릴린]|감소|줄|축소|하락|인하|최[저소]|작|덜|낮|적[다은지었]|부족|감축|절[감반]|아래|하위|안\s|못|완화|경감|단축|△|않|없/,
          en: /\b(?:fall\w*|fell|drop\w*|declin\w*|decreas\w*|reduc\w*|cut\w*|down|lowest|least|low|few|little|small\w*|short\w*|at most|up to|within|half|minimum|bottom|shr[iau]nk\w*|narrow\w*|minor|beneath|behind|young\w*|not|no|eas\w*|relax\w*|too|slow\w*|weak\w*)\b/i,
        },
      ),
    ],
  },
  {
    name: 'modality',
    policyOnly: true,
    neutral:
      /\b(?:only (?:if|when|where|after|once|with|by)|unless)\b|알아두|[가-힣]야(?:만)?\s[^.]{0,40}수\s?있/i,
    poles: [
      pole(
        /[가-힣]야\s?(?:한다|하며|하고|합니다|함|하지만|해요|했|하나|하되|하므로|하는|할\s|됩니다|된다)|의무(?:를|가|이) 있/,
        /(?<!\b(?:no|neither|nobody)\b[^.;]{0,60})\b(?:shall|must)\b(?! (?:not|never|no longer)\b)|(?<!\bnot )(?<!n['’]t )\b(?:ha(?:ve|s|d) to)\b|(?<!\bnot (?:be )?)\b(?:required to|is required|are required|mandatory|obliged|obligat\w+|obligation)\b/i,
        {
          ko: /의무|필수|필요|권장|바람직|[가-힣]야\s?(?:만|하|한|할|함|해|됩|된)/,
          en: /\b(?:requir\w*|should|needs?|necessary|is to|are to|due|want\w*|ought|compulsory|recommend\w*|shall|must|duty|duties)\b/i,
        },
      ),
      pole(
        /수\s?있(?!도록|게|는지|을지)/,
        /(?<!\b(?:no|neither|nobody)\b[^.;]{0,60})\b(?:may|can|could|might)\b(?! (?:not|never|no longer)\b)|(?<!\bnot (?:be )?)\b(?:able to|allow(?:s|ed)?|permit\w*|lets?|enabl\w+)\b/i,
        {
          ko: /수\s?있|가능|허용|허가|된다|됩니다|되며|되고/,
          en: /\b(?:may|can|could|might|possib\w*|option\w*|entitled|eligible|opportunit\w*|capab\w*|discretion|right|freely|available|open|abilit\w+|access\w*)\b/i,
        },
      ),
      pole(
        /않아도\s?(?:된|되|됩|좋)|(?:하지|할)\s?(?:않을\s)?필요(?:가|는)?\s?없/,
        /\b(?:(?:do|does|did|will|is|are|need) not (?:have to|need(?: to)?\b|be|required|necessary|obliged)(?<!need not be)(?<!(?:is|are|will) not be)|need not|no need|not required|not necessary)\b|n['’]t (?:have|need) to/i,
        {
          ko: /불필요|생략|면제|자유|않아도|없이|없어도|안\s?해도|관계없|상관없/,
          en: /\b(?:need\w*|necessary|unnecessary|require\w*|exempt\w*|optional|waive\w*|regardless|without|even (?:if|when)|still|no longer|free)\b/i,
        },
      ),
      pole(
        /수(?:는|가|도)?\s?없(?!이)|(?:서는|면)\s?(?:안|아니)\s?(?:된|되|됩)|못한다|말아야/,
        /\b(?:may|shall|must|can|could) (?:not|never|no longer)\b(?! only)|\bcannot\b|can['’]t\b|\b(?:no|neither|nobody)\b[^.;]{1,60}\b(?:may|shall|must|can)\b/i,
        {
          ko: /않|없|못|아니|안\s|제외|제한|금지|불[가-힣]|말[고라아]|만\s/,
          en: /\b(?:not|no|never|neither|nor|nobody|none|only|limit\w*|exclud\w*|without|un(?:able|possib)\w*|impossib\w*|prohibit\w*|forbid\w*|ban(?:s|ned)?|fail\w*|prevent\w*|avoid\w*|except|refus\w*|hard\w*|difficult\w*|too|less|out|free)\b|n['’]t\b/i,
        },
      ),
      pole(
        /권고(?=한다|합니다|하고|하며|했|함)|권장(?=한다|합니다|하고|했)|권한다|권합니다/,
        /\b(?:recommend(?:s|ed)?|advis(?:e|es|ed)|encourag(?:e|es|ed))\b/i,
        {
          ko: /권[고장유하]|바람직|조언|당부|촉구|제안/,
          en: /\b(?:recommend\w*|advi[cs]\w*|encourag\w*|should|guid\w*|suggest\w*|urg\w*|ask\w*|call\w*|propos\w*|need\w*|best)\b/i,
        },
      ),
    ],
  },
  {
    name: 'extreme',
    poles: [
      pole(
        /최대|최고|상한/,
        /\b(?:maximum|maximi[sz]\w+|max|at most|up to|highest|ceiling|cap|upper|most|peak|largest|greatest|top|best)\b/i,
      ),
      pole(
        /최소|최저|하한/,
        /\b(?:minimum|minimi[sz]\w+|min|at least|lowest|floor|lower limit|least|smallest|bottom)\b/i,
      ),
    ],
  },
  {
    name: 'vote',
    poles: [
      pole(
        /찬성|가결|승인/,
        /\b(?:favou?r|approv\w*|supports?|supported|pass(?:ed|es)?|adopt\w*|for|agree\w*|carried|consent\w*|accept\w*)\b/i,
      ),
      pole(
        /반대(?!로|의\s?경우|쪽|편|방향|말|\))|부결|기각|반려/,
        /\b(?:against|reject\w*|oppos\w*|den(?:y|ied|ies)|dismiss\w*|defeat\w*|object\w*|vot(?:ed|es?) down|fail\w*|return\w*|dissent\w*|not)\b/i,
      ),
    ],
  },
  {
    name: 'permission',
    poles: [
      pole(
        /허용(?!하지|되지|치)|허가(?!하지|되지)/,
        /\b(?:allow\w*|permit\w*|permission|licen[cs]\w*|may|authori[sz]\w*|accept\w*|enabl\w*|let|lets|can)\b/i,
      ),
      pole(/금지/, /\b(?:prohibit\w*|ban(?:s|ned)?|forbid\w*|bars?|barred)\b/i),
    ],
  },
  {
    name: 'inclusion',
    neutral: /(?:포함|제외)(?:하|되|시키)지|\b(?:not|n['’]t)\b[^.;]{0,20}\b(?:includ|exclud)/i,
    poles: [
      pole(/포함/, /\b(?:includ\w*|inclusive)\b/i, {
        ko: /합한|합친|더한|넣/,
        en: /\b(?:contain\w*|count\w*|compris\w*|incorporat\w*|inclu\w*)\b/i,
      }),
      pole(
        /제외|예외(?=이|입|다|로|를|가)/,
        /\b(?:exclud\w*|except\w*|exempt\w*|exclusive|omit\w*|other than)\b/i,
        {
          ko: /빼|뺀|외|말고|않|없|아니|만\s|면제|배제|다만|예외|빠/,
          en: /\b(?:without|only|not|no|outside|apart|leav\w*|left|out|besides|remov\w*|separate\w*)\b/i,
        },
      ),
    ],
  },
  {
    name: 'obligation',
    poles: [
      pole(/자율|임의|자발/, /\b(?:voluntar\w*|autonom\w*|free\w*|discretion\w*|optional\w*)\b/i),
      pole(
        /의무화|의무적|강제/,
        /\b(?:mandat\w*|compulsor\w*|obligat\w*|requir\w*|forc\w*|must|duty|duties)\b/i,
      ),
    ],
  },
  {
    name: 'charge',
    poles: [
      pole(/유료/, /\b(?:paid|fee\w*|charge\w*|pay\w*)\b/i),
      pole(/무료|무상/, /\b(?:free|no (?:charge|cost|fee)|without charge|gratis)\b/i),
    ],
  },
  {
    name: 'share',
    poles: [
      pole(
        /과반|대다수|대부분|다수/,
        /\b(?:majorit\w*|most\w*|more than half|many|number of|large\w*|over half|several|multiple|various|numerous|plural\w*)\b/i,
      ),
      pole(/소수(?!점)|극소수/, /\b(?:minorit\w*|few|small\w*|handful|minor)\b/i),
    ],
  },
  {
    name: 'scope',
    policyOnly: true,
    poles: [
      pole(/모두|전부|빠짐없이/, /\b(?:all|both|every)\b/i, {
        ko: /각|전체|모든|다\s|총|전\s|합계|합하|둘|마다|전량|전국|온|누구|매|양/,
        en: /\b(?:each|total\w*|altogether|together|whole|full\w*|combined|any\w*|overall|everything|everyone|complete\w*|entire\w*|throughout|\w+wide|sum)\b/i,
      }),
      pole(
        /어느\s?하나|중\s?하나(?!의)|또는|하나라도/,
        /\b(?:either|any of|one of the following|any one|one of (?:the|these|them)|at least one|or)\b(?! (?:more|less|over|under|above|below|older|younger|later|earlier|so|higher|lower|greater|fewer|larger|smaller|longer)\b)/i,
        {
          ko: /거나|이나|[가-힣]나\s|든지|혹은|중\s?(?:한|하나)|·|\/|내지|어느/,
          en: /\b(?:any\w*|one|whichever|whether|alternativ\w*)\b|\//i,
        },
      ),
    ],
  },
  {
    name: 'limit',
    policyOnly: true,
    poles: [
      pole(/이내|안에(?=\s)|내에(?=\s)/, /\b(?:within|no later than|or less|in under)\b/i, {
        ko: /이하|미만|안에|내에|동안|한도|범위/,
        en: /\b(?:up to|at most|by|in|under|less|before|not exceed\w*|not more|no more|maximum|inside|limited|last|past|preceding|previous|recent|period|deadline)\b/i,
      }),
      pole(
        /(?:일|개월|달|주|년|시간|해)\s?(?:뒤|후)(?:에|부터)?(?=\s)|지난\s?(?:뒤|후)|경과(?:한|하)/,
        /\b(?:after|later)\b/i,
        {
          ko: /뒤|후|지난|이후|다음|나서|나면|면\s/,
          en: /\b(?:of|once|when|next|thereafter|subsequent\w*|past|upon|on|following|since|from)\b/i,
        },
      ),
    ],
  },
  {
    name: 'order',
    policyOnly: true,
    poles: [
      pole(
        /(?:일|달|주|년|흘|틀|시간|월)\s?전(?:까지|에)/,
        /\b(?:before|in advance|beforehand|prior to)\b/i,
        {
          ko: /전까지|전에|이전|앞서|미리|사전|앞두/,
          en: /\b(?:earlier|previous\w*|preced\w*|ago|prior|until|by|ahead|within|pre-?\w+|up to|notice)\b/i,
        },
      ),
      pole(
        /(?:일|달|주|년|흘|틀|시간|월)\s?(?:뒤|후)(?:에|까지|부터)/,
        /\b(?:after|later|thereafter)\b/i,
        {
          ko: /뒤|후|이후|지나|지난|다음|나서|끝/,
          en: /\b(?:following|subsequent\w*|since|then|once|next|past|from|of|upon|post-?\w*|in|within|when)\b/i,
        },
      ),
    ],
  },
];
