const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that stand before a name and say what its bearer is; lower case without points. */
export const TITLES = set(`
  mr mrs ms miss dr prof professor sir lord lady dame madame mme mlle monsieur señor senor señora herr signor dom don
  monsignor msgr
  ambassador amb minister premier chancellor chairman president secretary under assistant assistants asst acting vice deputy prime foreign
  ex former late general gen lieutenant lt colonel col major maj captain capt brigadier brig sergeant admiral adm rear
  commander marshal generalissimo field air senator congressman representative rep governor gov mayor judge justice
  mme madam speaker messr king queen prince princess marquis marquess count countess duke duchess baron baroness viscount tun ayatollah emperor shah sheikh shaykh shaikh dato datuk sultan emir amir imam pope cardinal archbishop bishop father rabbi
  reverend consul chargé charge attaché counselor counsellor commissioner commissar comrade chief delegate envoy
  senators representatives secretaries ambassadors ambs generals ministers congressmen presidents attorney gens finmin lgen mgen bgen ltgen majgen brigen lcdr cdr vadm radm formin fonmin primin khun depsec secy chmn director messrs hon honorable honourable excellency majesty highness tunku tun dato tengku bapak u`);

/** Titles that seldom open a name, though they can: `Field Marshal`, `Under Secretary`, `U Nu`. They need a title after them. */
export const WEAK_TITLES = set(
  'attorney under assistant assistants asst acting vice deputy prime foreign ex former late field air rear chief u don dom major father justice',
);

export const GENERATIONS = set('jr sr ii iii iv');

/** Small words inside names. */
export const PARTICLES = set(
  'de da do dos das del della di du la le van von der den ter ten al el bin ibn ben abu st saint',
);

/** Words with a capital that are no one's name: the furniture of diplomatic prose. Lower case. */
export const NOT_NAMES = set(`
  the a an this that these those he she it they we i you his her its their our my your who what which when where while
  if as at in on of for from to by with without and or but nor not no yes so also however although though since because
  after before during until under over upon within between among against about into than then thus there here such
  any all both each some most many much more other another same first second third last next one two three four five
  six seven eight nine ten dear sincerely regards please reference re ref subject participants source copy copies
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  department departments dept state states united nations un us usa ussr uk nato seato cento oas government governments
  embassy legation mission consulate delegation del office bureau division staff council committee commission board
  assembly congress senate house parliament cabinet ministry foreign affairs service agency administration authority
  union soviet republic kingdom commonwealth empire federation community organization organisation party communist
  democratic democrats republican republicans national international security defense defence treasury commerce labor
  army navy air force forces military naval marine marines command joint chiefs central intelligence conference
  treaty agreement pact charter protocol declaration resolution article section paragraph part annex appendix
  document documents telegram telegrams tel tels airgram despatch circular memorandum memo letter note notes message
  report paper draft text page pages volume file files box lot series top secret confidential restricted unclassified
  north south east west northern southern eastern western far near middle upper lower new old great
  ocean sea gulf bay river island islands mount valley cape port fort lake city county province street avenue building
  university college school institute library museum press times post radio news herald tribune bank fund corporation
  company corp inc ltd association society foundation church catholic christian moslem muslim jewish islamic
  peace war world cold mutual economic social political cultural general special provisional supreme high court
  deptel embtel contel usun usia usis cia icbm gatt imf opec ec eec sac mac
  plan program project policy planning operations coordinating research development atomic energy
  christmas easter summit washington moscow london paris geneva bonn berlin vienna rome tokyo peking peiping taipei hanoi
  saigon seoul delhi cairo havana ottawa ankara athens belgrade warsaw prague budapest bucharest sofia tehran baghdad
  damascus beirut amman tel jidda jerusalem york american americans british french german germans russian russians chinese
  japanese korean indian italian arab arabs israeli european europeans asian african latin english
  america europe asia africa britain england france germany russia china japan korea india italy israel spain turkey greece
  poland hungary rumania romania bulgaria yugoslavia albania czechoslovakia austria switzerland sweden norway denmark finland
  netherlands holland belgium luxembourg portugal iran iraq syria lebanon jordan egypt saudi arabia yemen kuwait pakistan
  afghanistan nepal ceylon burma thailand laos cambodia vietnam viet nam indochina malaya malaysia singapore indonesia
  philippines formosa taiwan tibet mongolia manchuria australia zealand canada mexico guatemala honduras nicaragua panama
  cuba haiti dominican jamaica colombia venezuela ecuador peru bolivia chile argentina uruguay paraguay brazil guiana
  algeria morocco tunisia libya sudan ethiopia somalia kenya uganda congo ghana guinea liberia nigeria senegal mali
  argentine argentines argentinian argentinians australian australians austrian austrians belgian belgians brazilian brazilians bulgarian
  bulgarians burmese cambodian cambodians canadian canadians chilean chileans cuban cubans czech czechs danish danes dutch egyptian
  egyptians filipino filipinos finnish greek greeks hungarian hungarians indonesian indonesians iranian iranians iraqi iraqis irish
  italians jordanian jordanians koreans lao laotian laotians lebanese libyan libyans mexican mexicans moroccan moroccans norwegian
  norwegians pakistani pakistanis persian persians peruvian peruvians philippine polish portuguese rumanian rumanians saudis siamese
  soviets spaniards spanish swede swedes swedish swiss syrian syrians thai thais tunisian tunisians turkish turks vietnamese yugoslav
  yugoslavs amers brits jap japs indo indos neth sov repub repubs huk huks
  govt govts govtal dept depts sec secretariat secretariats headquarters hdqrs administrator advisory armaments aide-mémoire augmented capitals
  comments considerations convention findings omission principles regulation regulations parliamentary commander-in-chief
  secretary-general counter-insurgency interior external energy visitors fonoff congen secstate
  eyes only end begin quote unquote begins ends garble sic enclosure attachment tab draft dated washington`);

/** Words that open a sentence, and places, before one of the verbs below: `Having said`, `Djakarta reported`. Some are surnames too, so elsewhere they stand. */
export const NO_SPEAKERS = set(`
  have having has had was were latter former part prior order portal regent manager counsel group plans key note pres dir def comm cols brit wash phil
  jan feb mar apr aug sept oct nov dec
  baguio bali bangkok batavia brussels canberra colombo djakarta jakarta djocja djokjakarta hague jogja kabul karachi leopoldville
  madrid manila nanking oslo pyongyang rabat rangoon shanghai stockholm sumatra java tonkin tunis vientiane cominform`);

/** What people do in cables: a capitalised word before one of these is most likely a person. */
export const SPEECH_VERBS = set(`
  said says told asked replied stated stressed added remarked observed answered appeared seemed explained noted
  thought believed felt agreed expressed suggested indicated emphasized commented inquired responded pointed mentioned
  declared insisted admitted proposed recalled reiterated repeated concluded referred handed called met promised hoped
  wished wanted invited requested informed assured warned complained objected refused smiled laughed spoke talked`);

/** A capitalised word after one of these is spoken to, or of. */
export const SPOKEN_TO = set('told met saw informed handed asked called');

/** What a Russian cable's people do. */
export const RUSSIAN_SPEECH_VERBS = set(`
  сказал заявил ответил просил спросил подчеркнул добавил сообщил указал встретился передал отметил заметил обещал`);
