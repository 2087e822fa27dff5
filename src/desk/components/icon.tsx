const paths = {
  inbox: 'M4 13l2.5-8h11L20 13v6H4zM4 13h5l1.2 2.5h3.6L15 13h5',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  workshop: 'M4 20h16M6 20V10l6-5 6 5v10M10 20v-6h4v6',
  notice: 'M5 5h11l3 3v11H5zM9 10h6M9 14h6',
  calendar: 'M5 6h14v14H5zM5 10h14M9 3v5M15 3v5',
  pass: 'M5 12.5l4.5 4.5L19 7.5',
  stop: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  question: 'M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.1M12 17.5h.01',
  scale: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z',
  wait: 'M12 7v5l3.5 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  festive: 'M12 15a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM9 14l-1.5 6L12 18l4.5 2L15 14',
  plain: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  search: 'M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15.5 15.5L20 20',
  flag: 'M6 21V4h11l-2.5 4L17 12H6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c1.2-3.6 4-5 7.5-5s6.3 1.4 7.5 5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  message: 'M4 5h16v11H10l-4 4v-4H4z',
} as const

export type IconName = keyof typeof paths

/** A small line drawing in the colour of the text beside it; the word beside it says the same. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
