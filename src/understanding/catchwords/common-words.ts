/** Capitalised words that set no paper apart from another: offices, forms of address, days, nations' own adjectives are left in. */
export const COMMON_NAMES: readonly string[] =
  `Department State Secretary Embassy Legation Ambassador Minister Foreign Government President Mission Consul Office General American
  United States Washington Telegram Section Committee Council Assistant Under Acting Deputy Prime Chargé Excellency Office Officer
  January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday
  Sunday Message Paragraph Mister Colonel Captain Admiral British English French Soviet Russian German European East West North South
  However Moreover Therefore Although Because While When Where There These Those This That What Which With After Before During Since
  Please Accordingly Furthermore Meanwhile Nevertheless Following Embtel Deptel Repeated Secret Confidential Priority Eyes Only`
    .trim()
    .split(/\s+/);

/** Long words that every cable has. */
export const COMMON_WORDS: readonly string[] =
  `government governments department embassy telegram ambassador american minister ministers foreign president secretary general
  question questions position positions situation policy political military economic present presented however possible believe
  believes believed consider considered consideration conversation conversations discussion discussions discuss discussed statement
  statements important importance necessary regarding regard respect concerning between through because although therefore whether
  without against already another further following followed follows particular particularly national international information
  informed request requested instructions various several certain certainly service services country countries problem problems
  matter matters opinion opinions interest interests interested support supported agreement agreements proposal proposals proposed
  suggest suggested suggestion received receive express expressed expression explain explained indicate indicated indicates continue
  continued effort efforts action actions attention attitude authority authorities available becoming before himself themselves itself
  including included concerned control decision decisions definite definitely described desire desired develop developed development
  difficult difficulty direct directly effect effective entirely especially establish established evening everything existing expect
  expected failure feeling finally forward further furthermore general generally greatly groups having immediate immediately impression
  increase increased involved leading letter likely majority making meeting meetings member members message method moment morning
  nothing number object objection obtain obtained obvious obviously officer officers official officials opportunity original otherwise
  outside participation people perhaps period personal personally persons pointed points possibility practical prepared preparing
  presence pressure previous previously private probable probably procedure program provide provided provision provisions purpose
  purposes quarter question reached reaction reason reasons recent recently recognize reference referred regards relation relations
  relative remain remained remarks replied report reported reports representative representatives required responsible responsibility
  result results return returned satisfactory second section seemed serious seriously should special specific started strong strongly
  subject success sufficient system taking temporary terms themselves thought throughout together toward towards treatment under
  understand understanding understood unless until usual various visit whatever whereas whereby while willing within working would
  yesterday tomorrow`
    .trim()
    .split(/\s+/);
