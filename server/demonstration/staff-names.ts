import type { CountryCode } from './countries.ts';

/** Fictional people: given names and family names that are common where the stores are. */
export interface NamePool {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const list = (names: string): readonly string[] => names.split(', ');

const french: NamePool = {
  given: list(
    'Camille, Léa, Chloé, Manon, Inès, Juliette, Antoine, Hugo, Louis, Théo, Mathilde, Clément, Sarah, Yanis',
  ),
  family: list(
    'Martin, Lefèvre, Moreau, Girard, Roussel, Fontaine, Chevalier, Marchand, Benali, Renaud, Picard, Lambert',
  ),
};

const german: NamePool = {
  given: list(
    'Anna, Lena, Sophie, Marie, Katharina, Jonas, Lukas, Felix, Maximilian, Leonie, Paula, Elif, Moritz, Clara',
  ),
  family: list(
    'Schneider, Weber, Hoffmann, Wagner, Keller, Brandt, Vogel, Krämer, Yilmaz, Lindner, Seidel, Baumann',
  ),
};

export const staffNames: Readonly<Record<CountryCode, NamePool>> = {
  IT: {
    given: list(
      'Giulia, Martina, Chiara, Francesca, Elena, Alessia, Beatrice, Marco, Lorenzo, Andrea, Matteo, Davide, Silvia, Pietro',
    ),
    family: list(
      'Rossi, Bianchi, Conti, Ricci, Marino, Greco, Ferrari, Galli, Fontana, Caruso, Rinaldi, Moretti, Barbieri, Lombardi',
    ),
  },
  FR: french,
  GB: {
    given: list(
      'Emily, Charlotte, Olivia, Amelia, Grace, James, Oliver, Harry, Thomas, Priya, Zara, Daniel, Hannah, Samuel',
    ),
    family: list(
      'Taylor, Wright, Clarke, Bennett, Hughes, Foster, Patel, Khan, Murray, Ellis, Palmer, Okafor',
    ),
  },
  DE: german,
  ES: {
    given: list(
      'Lucía, Carmen, Marta, Paula, Elena, Alba, Javier, Pablo, Álvaro, Sergio, Nuria, Jordi, Irene, Diego',
    ),
    family: list(
      'García, Navarro, Serrano, Molina, Ortega, Vidal, Ferrer, Castillo, Romero, Iglesias, Prieto, Soler',
    ),
  },
  CH: {
    given: list(
      'Anouk, Céline, Nina, Lara, Élodie, Luca, Noah, Fabian, Reto, Olivier, Selina, Mélanie, Yves, Sandra',
    ),
    family: list(
      'Müller, Favre, Meier, Rochat, Zimmermann, Bonvin, Huber, Blanc, Steiner, Gerber, Monnier, Frei',
    ),
  },
  AE: {
    given: list(
      'Layla, Fatima, Noor, Maryam, Omar, Khalid, Yasmin, Rania, Karim, Aisha, Elena, Rahul, Maria, Ahmed',
    ),
    family: list(
      'Haddad, Al Marri, Rahman, Nasser, Khoury, Farouk, Mansour, Santos, Nair, Saleh, Ibrahim, Petrova',
    ),
  },
  US: {
    given: list(
      'Emma, Ava, Sofia, Madison, Jasmine, Ethan, Noah, Tyler, Jordan, Grace, Isabella, Marcus, Rachel, Kevin',
    ),
    family: list(
      'Johnson, Rivera, Nguyen, Carter, Bennett, Cohen, Brooks, Torres, Sullivan, Kim, Hayes, Washington, Romano',
    ),
  },
  JP: {
    given: list(
      'Yui, Aoi, Haruka, Misaki, Sakura, Ren, Haruto, Sota, Yuki, Kenta, Ayaka, Nanami, Daiki, Emi',
    ),
    family: list(
      'Sato, Suzuki, Takahashi, Tanaka, Watanabe, Ito, Yamamoto, Nakamura, Kobayashi, Kato, Yoshida, Mori',
    ),
  },
  CN: {
    given: list('Xinyi, Yutong, Jing, Min, Li, Wei, Hao, Jun, Yan, Lei, Meng, Ting, Chen, Bo'),
    family: list('Wang, Zhang, Liu, Chen, Yang, Zhao, Huang, Zhou, Wu, Xu, Sun, Guo'),
  },
  HK: {
    given: list(
      'Ka Yan, Wing, Hoi Ching, Mei, Kelvin, Jason, Vivian, Grace, Tsz Ying, Eric, Winnie, Anthony',
    ),
    family: list('Chan, Wong, Lam, Cheung, Ng, Ho, Leung, Lau, Tsang, Yip, Kwok, Mak'),
  },
  KR: {
    given: list(
      'Ji-woo, Seo-yeon, Min-ji, Ha-eun, Soo-ah, Min-jun, Do-yun, Hyun-woo, Ye-jin, Jae-min, Eun-seo, Tae-yang',
    ),
    family: list('Kim, Lee, Park, Choi, Jung, Kang, Cho, Yoon, Jang, Lim, Han, Shin'),
  },
  SG: {
    given: list(
      'Hui Min, Wei Ling, Jia Hui, Rachel, Nurul, Priya, Jun Wei, Marcus, Aisyah, Daniel, Kavitha, Shi Qi',
    ),
    family: list('Tan, Lim, Lee, Ng, Ong, Goh, Rahman, Nair, Chua, Teo, Koh, Menon'),
  },
};

/** Languages spoken in the stores of a country, the first by everybody, and others that some speak. */
export const staffLanguages: Readonly<
  Record<CountryCode, { everybody: readonly string[]; some: readonly string[] }>
> = {
  IT: { everybody: ['it', 'en'], some: ['fr', 'zh', 'es', 'ja', 'ar'] },
  FR: { everybody: ['fr', 'en'], some: ['it', 'zh', 'es', 'ar', 'ja'] },
  GB: { everybody: ['en'], some: ['fr', 'it', 'zh', 'ar', 'hi'] },
  DE: { everybody: ['de', 'en'], some: ['fr', 'it', 'tr', 'zh'] },
  ES: { everybody: ['es', 'en'], some: ['fr', 'it', 'ca', 'zh'] },
  CH: { everybody: ['fr', 'de', 'en'], some: ['it', 'zh', 'ar'] },
  AE: { everybody: ['en', 'ar'], some: ['fr', 'hi', 'ru', 'zh'] },
  US: { everybody: ['en'], some: ['es', 'fr', 'zh', 'it', 'ko'] },
  JP: { everybody: ['ja', 'en'], some: ['zh', 'fr', 'it'] },
  CN: { everybody: ['zh', 'en'], some: ['fr', 'it', 'ja'] },
  HK: { everybody: ['zh', 'en'], some: ['fr', 'ja', 'ko'] },
  KR: { everybody: ['ko', 'en'], some: ['zh', 'ja', 'fr'] },
  SG: { everybody: ['en', 'zh'], some: ['ms', 'ta', 'fr', 'it'] },
};
