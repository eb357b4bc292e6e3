/**
 * Posts of the foreign service: the city a telegram is numbered from, and the country it stands for. `Rangoon 145`, `Embtel 145` from
 * Burma and `the Ambassador in Burma` are one sender; this table is what says so. Facts of geography, written down by hand.
 */
export interface Post {
  /** Stable key: the city in lower case. */
  readonly key: string;
  /** The city's usual name, then its other spellings. */
  readonly cities: readonly string[];
  /** Countries whose chief post it is, with their other names. Empty for consulates and the like. */
  readonly countries: readonly string[];
}

/** One line a post: cities, then after the bar the countries it is the capital of. */
const LINES = `
Abidjan | Ivory Coast
Abu Dhabi | United Arab Emirates
Accra | Ghana, Gold Coast
Addis Ababa | Ethiopia
Aden | Southern Yemen
Alexandria |
Algiers | Algeria
Amman | Jordan, Transjordan, Hashemite Kingdom of Jordan
Ankara, Angora | Turkey
Antananarivo, Tananarive | Madagascar, Malagasy Republic
Asmara |
Asuncion, Asunción | Paraguay
Athens | Greece
Baghdad, Bagdad | Iraq
Baida |
Bamako | Mali
Bangkok | Thailand, Siam
Bangui | Central African Republic
Barcelona |
Basra |
Bathurst, Banjul | Gambia
Beirut, Beyrouth | Lebanon
Belgrade | Yugoslavia
Belize City |
Benghazi, Bengasi |
Berlin |
Bern, Berne | Switzerland
Bogota, Bogotá | Colombia
Bombay |
Bonn | Germany, Federal Republic of Germany, West Germany
Brazzaville |
Bremen |
Brussels, Bruxelles | Belgium
Bucharest, Bucarest | Romania, Rumania, Roumania
Budapest | Hungary
Buenos Aires | Argentina
Bujumbura, Usumbura | Burundi
Bukavu |
Cairo | Egypt, United Arab Republic, Arab Republic of Egypt
Calcutta |
Canberra | Australia
Canton |
Cape Town, Capetown |
Caracas | Venezuela
Casablanca |
Chengtu |
Chiengmai, Chiang Mai, Chiangmai |
Chungking |
Ciudad Trujillo, Santo Domingo | Dominican Republic
Colombo | Ceylon, Sri Lanka
Conakry | Guinea
Copenhagen | Denmark
Cotonou | Dahomey, Benin
Dacca |
Dairen |
Dakar | Senegal
Damascus | Syria, Syrian Arab Republic
Danang, Da Nang |
Dar es Salaam, Dar-es-Salaam | Tanzania, Tanganyika
Dhahran |
Doha | Qatar
Douala |
Dublin | Ireland
Durban |
Düsseldorf, Dusseldorf |
Elisabethville, Lubumbashi |
Fort Lamy, N'Djamena | Chad
Frankfort, Frankfurt |
Freetown | Sierra Leone
Fukuoka |
Gaborone | Botswana
Geneva |
Genoa |
Georgetown | Guyana, British Guiana
Guatemala City, Guatemala | Guatemala
Hague, The Hague | Netherlands
Hamburg |
Hamilton |
Hanoi |
Harbin, Mukden |
Havana, Habana | Cuba
Helsinki, Helsingfors | Finland
Hong Kong, Hongkong, HongKong |
Hue, Hué |
Irkutsk |
Isfahan |
Islamabad |
Istanbul, Constantinople |
Izmir, Smyrna |
Jakarta, Djakarta | Indonesia
Batavia |
Jerusalem |
Jidda, Jeddah, Jedda | Saudi Arabia
Johannesburg |
Kabul | Afghanistan
Kaduna |
Kampala | Uganda
Karachi | Pakistan
Kathmandu, Katmandu, Khatmandu | Nepal
Khartoum | Sudan
Khorramshahr |
Kiev |
Kigali | Rwanda
Kingston | Jamaica
Kobe |
Kuala Lumpur, Kuala Lampur, KL | Malaya, Malaysia, Federation of Malaya
Kuwait, Kuwait City | Kuwait
Lagos | Nigeria
Lahore |
La Paz | Bolivia
Leopoldville, Léopoldville, Leo, Kinshasa | Congo, Zaire, Republic of the Congo, Democratic Republic of the Congo
Libreville | Gabon
Lima | Peru
Lisbon | Portugal
Lome, Lomé | Togo
London | United Kingdom, Great Britain, Britain, England
Lourenço Marques, Lourenco Marques |
Luanda |
Lusaka | Zambia
Luxembourg | Luxembourg
Madras |
Madrid | Spain
Managua | Nicaragua
Mandalay |
Manila | Philippines, Republic of the Philippines
Marseille, Marseilles |
Martinique |
Maseru | Lesotho
Mbabane | Swaziland
Medan |
Meshed |
Mexico City, Mexico | Mexico
Milan |
Mogadiscio, Mogadishu | Somalia, Somali Republic
Monrovia | Liberia
Montevideo | Uruguay
Moscow | Soviet Union, USSR, U.S.S.R., Union of Soviet Socialist Republics
Munich |
Muscat | Oman
Naha, Okinawa |
Nairobi | Kenya
Nanking, Nanjing | China
Naples |
Nassau |
New Delhi, Delhi | India
Niamey | Niger
Nicosia | Cyprus
Nouakchott | Mauritania
Osaka |
Oslo | Norway
Ottawa | Canada
Ouagadougou | Upper Volta
Palermo |
Panama City, Panama, Panamá | Panama
Paramaribo | Surinam
Paris | France
Peking, Peiping, Beijing | People’s Republic of China
Penang |
Peshawar |
Phnom Penh, Phnompenh, Pnom Penh | Cambodia, Khmer Republic
Port-au-Prince, Port au Prince | Haiti
Port Louis | Mauritius
Port of Spain | Trinidad, Trinidad and Tobago
Port Said |
Prague, Praha | Czechoslovakia
Pretoria | South Africa, Union of South Africa, Republic of South Africa
Pusan |
Quito | Ecuador
Rabat | Morocco
Rangoon | Burma, Union of Burma
Rawalpindi |
Recife |
Reykjavik | Iceland
Rio de Janeiro, Rio, Brasilia, Brasília | Brazil
Rome | Italy
Saigon | Vietnam, Viet-Nam, Viet Nam, South Vietnam, Republic of Vietnam
Salisbury | Southern Rhodesia, Rhodesia
Salonika, Thessaloniki |
Salzburg |
Sanaa, Sana, San’a | Yemen Arab Republic
San Jose, San José | Costa Rica
San Salvador | El Salvador
Santiago | Chile
São Paulo, Sao Paulo |
Sapporo |
Sarajevo |
Seoul | Korea, Republic of Korea, South Korea
Shanghai |
Singapore | Singapore
Sofia | Bulgaria
Songkhla |
Stanleyville |
Stockholm | Sweden
Strasbourg |
Stuttgart |
Surabaya, Surabaja |
Suva |
Sydney |
Tabriz |
Taipei, Taipeh | Republic of China, Formosa, Taiwan
Taiz, Ta’iz | Yemen
Tallinn | Estonia
Tangier |
Tegucigalpa | Honduras
Tehran, Teheran | Iran, Persia
Tel Aviv | Israel
Tientsin |
Tirana | Albania
Tokyo, Tokio | Japan
Trieste |
Tripoli | Libya
Tsingtao |
Tunis | Tunisia
Turin |
Udorn |
Valletta | Malta
Vatican, Vatican City, Holy See | Vatican
Vienna | Austria
Vientiane | Laos
Vladivostok |
Warsaw | Poland
Wellington | New Zealand
Yaounde, Yaoundé | Cameroun, Cameroon
Zagreb |
Zanzibar | Zanzibar
`;

function splitNames(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function readLine(line: string): Post {
  const [cities = '', countries = ''] = line.split('|');
  const names = splitNames(cities);
  return {
    key: foldPlace(names[0] ?? ''),
    cities: names,
    countries: splitNames(countries),
  };
}

/** Lower case without accents and dots, so that `Léopoldville` and `Leopoldville`, `U.S.S.R.` and `USSR` are one. */
export function foldPlace(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+|[.]/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[\s-]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^the /, '');
}

export const POSTS: readonly Post[] = LINES.trim().split('\n').map(readLine);

const BY_NAME: ReadonlyMap<string, Post> = new Map(
  POSTS.flatMap((post) =>
    [...post.countries, ...post.cities].map((name) => [foldPlace(name), post] as const),
  ),
);

/** The post that a city or country names. */
export function postNamed(place: string): Post | undefined {
  return BY_NAME.get(foldPlace(place));
}
