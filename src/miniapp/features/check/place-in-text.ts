/** Where words stand, as people look for them: 政策解读「三、（二）所在单位条件」. */
export const placeInText = (place: string): string => `政策解读「${place}」`
