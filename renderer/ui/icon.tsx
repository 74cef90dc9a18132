/** The few signs of the desk, drawn as lines so that they follow the colour of their words. */
import type { ReactNode } from 'react';

const paths = {
  inbox: (
    <path d="M4 13v5a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-5M4 13l2.5-8h11L20 13M4 13h4.5l1.5 2.5h4L15.5 13H20" />
  ),
  review: <path d="M4 5h7v14H4zM13 5h7v14h-7zM6.500 9h2M6.500 12h2M15.500 9h2M15.500 12h2" />,
  approvals: (
    <path d="m8.500 12 2.500 2.500 4.500-5M12 3.500l7 2.500v5.500c0 4-3 7.500-7 9-4-1.500-7-5-7-9V6z" />
  ),
  queue: <path d="M12 15V4M8 8l4-4 4 4M5 13v6h14v-6" />,
  inspection: <path d="M10.500 16.500a6 6 0 1 0 0-12 6 6 0 0 0 0 12M15 15l5 5M8 10.500l2 2 3-3.500" />,
  admin: (
    <path d="M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6M12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.100 2.100M16.300 16.300l2.100 2.100M5.600 18.400l2.100-2.100M16.300 7.700l2.100-2.100" />
  ),
  help: (
    <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.700.300-1 .800-1 1.700M12 16.800v.2" />
  ),
  calendar: <path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" />,
  lock: <path d="M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3" />,
  check: <path d="m5 12.500 4.500 4.500L19 7.500" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  left: <path d="m14.500 5-7 7 7 7" />,
  right: <path d="m9.500 5 7 7-7 7" />,
  down: <path d="m6 9.500 6 6 6-6" />,
  up: <path d="m6 14.500 6-6 6 6" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  undo: <path d="M9 7 4.500 11.500 9 16M4.500 11.500H15a4.500 4.500 0 0 1 0 9h-2" />,
  redo: <path d="m15 7 4.500 4.500L15 16M19.500 11.500H9a4.500 4.500 0 0 0 0 9h2" />,
  warning: <path d="M12 4 2.800 20h18.400zM12 10v4.500M12 17.200v.2" />,
  information: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5.500M12 7.500v.2" />,
  danger: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v6M12 16.300v.2" />,
  folder: <path d="M3.500 6h6l2 2.500h9V19h-17z" />,
  paper: <path d="M6 3.500h8l4 4v13H6zM14 3.500v4h4M9 12h6M9 15.500h6" />,
  person: (
    <path d="M12 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M5 20c.500-4 3.200-6 7-6s6.500 2 7 6" />
  ),
  eye: (
    <path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6" />
  ),
  pen: <path d="M4 20l1-4.500L16.500 4l3.500 3.500L8.500 19zM14 6.500l3.500 3.500" />,
  area: <path d="M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4" />,
  trash: <path d="M5 7h14M10 7V4.500h4V7M7 7l.800 13h8.400L17 7M10.500 11v5M13.500 11v5" />,
  search: <path d="M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13M15.500 15.500 20 20" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof paths;

/** Decoration beside a word; an icon that stands alone gets its name from its button. `size` in CSS px. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {paths[name]}
    </svg>
  );
}
