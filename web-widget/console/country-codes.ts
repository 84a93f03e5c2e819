/** Countries that an administrator may try a question for (ISO 3166-1): where luxury houses have stores. */
export const countryCodes: readonly string[] = (
  'AE AR AT AU BE BH BR CA CH CL CN CO CZ DE DK EG ES FI FR GB GR HK HU ID IE IL IN IT JO JP KR KW KZ LB LU MA MC MO MX ' +
  'MY NL NO NZ OM PA PE PH PL PT QA RO SA SE SG TH TR TW UA US UY VN ZA'
).split(' ');
