import type { JSX } from "react";

/** Drawn for Anubis on a 24 px grid, 1.5 line, round ends. */
const drawings = {
  arena: (
    <path d="M12 3.2V20M8 20.8h8M3.6 6.5h16.8M3.8 6.5L1.6 12.6M3.8 6.5L6 12.6M1 12.8h5.6C6 15.4 1.6 15.4 1 12.8ZM20.2 6.5L18 12.6M20.2 6.5L22.4 12.6M17.4 12.8H23C22.4 15.4 18 15.4 17.4 12.8Z" />
  ),
  feather: (
    <path d="M7 21C7 14 7.4 9 9 6C10.6 3.2 14.6 2.6 16.6 5C18.6 7.6 17 12 7 21ZM7 21L13.6 7M9.4 16L14.4 13.6M10.6 13L16 9.6" />
  ),
  companions: (
    <>
      <path d="M12 2.8C16 2.8 18 6 18 11.6S16 20.4 12 20.4S6 17.2 6 11.6S8 2.8 12 2.8Z" />
      <path d="M9.4 10h.01M14.6 10h.01M9.6 14.4C11 15.6 13 15.6 14.4 14.4M8 21.6h8" />
    </>
  ),
  heists: (
    <path d="M6 21.5L8.6 16M5 14.2L11 17.2M8.6 16C11.2 11.4 9.4 9.4 12.2 5.6C14.6 2.4 19 3 19.6 6.6C17.4 5 15.4 5.6 14.6 8C13.6 11 14 13.6 8.6 16" />
  ),
  teams: (
    <>
      <circle cx="12" cy="7" r="3.2" />
      <circle cx="5.6" cy="15" r="2.6" />
      <circle cx="18.4" cy="15" r="2.6" />
      <path d="M8.6 19.8h6.8M7.4 12.6L9.6 9.6M16.6 12.6L14.4 9.6" />
    </>
  ),
  token: (
    <>
      <circle cx="12" cy="12" r="9" />
      <circle cx="12" cy="12" r="6.2" />
      <path d="M12 8.2v7.6M9.8 10.2h3.4a1.4 1.4 0 010 2.9H10.2" />
    </>
  ),
  rooms: <path d="M4 21L6 5.6h12L20 21M3 3h18M5 5.6h14M9.4 21V11h5.2v10M2.6 21h18.8" />,
  shop: <path d="M9 3h6M9.6 3v3.4C5.4 8.4 5 17 9.4 21h5.2C19 17 18.6 8.4 14.4 6.4V3M6.8 12h10.4" />,
  wallet: <path d="M4 6.4h15.4v13H4ZM4 6.4L15.6 3.4V6.4M19.4 11h-5v4h5" />,
  settings: (
    <>
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
      <circle cx="15" cy="7" r="2" />
      <circle cx="9" cy="17" r="2" />
    </>
  ),
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="2.4" />,
  search: (
    <>
      <circle cx="11" cy="11" r="6.4" />
      <path d="M20 20l-4.4-4.4" />
    </>
  ),
  check: <path d="M4.5 12.8L9.6 18L19.6 6.4" />,
  cross: <path d="M6 6l12 12M18 6L6 18" />,
  eye: (
    <>
      <path d="M2.4 10.6C7 5.2 16 5 21.6 10.8C16 15.4 8 15.4 2.4 10.6ZM2.6 6.6C8 2.4 15 2.6 20.6 6.2" />
      <circle cx="12" cy="10.2" r="2.6" fill="currentColor" stroke="none" />
      <path d="M9.4 14.2V20M13 14.2C13.4 18 16 20.4 18.6 19.2C20 18.4 19.6 16.6 18 17" />
    </>
  ),
  lock: <path d="M5.5 10.5h13v10h-13ZM8.4 10.5V7.6a3.6 3.6 0 017.2 0v2.9" />,
  back: <path d="M14.6 5L7.6 12l7 7" />,
  plus: <path d="M12 5v14M5 12h14" />,
  stop: <path d="M7 7h10v10H7z" />,
  down: <path d="M6 9.5l6 6 6-6" />,
  share: <path d="M12 15V3.6M7.6 7.6L12 3.4l4.4 4.2M5 13v7.6h14V13" />,
  copy: <path d="M8.5 8.5h11v12h-11ZM15.5 8.5v-5h-11v12h4" />,
  shield: (
    <path d="M12 2.8L19.4 5.4V11C19.4 15.8 16.4 19.4 12 21.2C7.6 19.4 4.6 15.8 4.6 11V5.4Z" />
  ),
  file: <path d="M6 3h8l4.4 4.4V21H6ZM14 3v4.6h4.4" />,
  bell: <path d="M5 18h14C17 16 17.4 13 17 10A5 5 0 007 10C6.600 13 7 16 5 18ZM10 20.600h4" />,
  redo: <path d="M19 12a7 7 0 11-2.200-5.100M17.200 2.800v4.400h-4.400" />,
  edit: <path d="M5 19l1-4L16.400 4.600l3 3L9 18Z" />,
  memory: <path d="M6 3h12v18l-6-4.600L6 21Z" />,
  rounds: <path d="M5 4h14M5 20h14M7 4v16M17 4v16M10 8.5h4M10 12h4M10 15.500h4" />,
  board: (
    <path d="M3 20.500h18M4.500 20.500v-6h5M9.500 20.500V8.500h5v12M14.500 16.500h5v4M12 3.500v2" />
  ),
  practice: (
    <path d="M3 20.500h4.500v-4.500h4.500v-4.500h4.500V7H21M3 14.500l4-4M17 3.500L21 7l-4 3.500" />
  ),
  guardians: (
    <path d="M6 21V11.500L4.500 3L9 7.500h6L19.500 3L18 11.500V21M9.500 12.500h.01M14.500 12.500h.01M9.500 21L12 17.500L14.500 21" />
  ),
  rules: (
    <path d="M7 3.500h10.500v17H7a2.500 2.500 0 01-2.500-2.500V6A2.500 2.500 0 017 3.500ZM4.500 18A2.500 2.500 0 017 15.500h10.500M9 7.500h5" />
  ),
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof drawings;

/** Stands beside words and never instead of them, so it is silent to screen readers. */
export function Icon(props: { name: IconName; size?: number; className?: string | undefined }) {
  const size = props.size ?? 20;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={props.className}
    >
      {drawings[props.name]}
    </svg>
  );
}
