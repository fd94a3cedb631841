/** Office asks for a region too: "en" is "en-US". */
export function regional(tag: string): string {
  try {
    const { language, region } = new Intl.Locale(tag).maximize()
    return region === undefined ? language : `${language}-${region}`
  } catch {
    return 'en-US'
  }
}
