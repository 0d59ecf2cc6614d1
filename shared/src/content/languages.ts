/** Languages to choose from, by their BCP 47 tags; their names are the browser's. */
export const LANGUAGES: readonly string[] =
  `af am ar az be bg bn bs ca cs cy da de el en en-CA en-GB en-US es es-MX et eu fa fi fil fr fr-CA
  ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my nb ne nl pa pl
  ps pt pt-BR ro ru si sk sl so sq sr sv sw ta te th ti tr uk ur uz vi zh zh-Hant zu`.split(/\s+/u);
