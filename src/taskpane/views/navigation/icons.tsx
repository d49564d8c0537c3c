import type { ReactNode } from "react";

/** A line drawing of 20 × 20, in the colour of the text around it; what it means is said by what it stands in. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** A house: all scorecards. */
export const HomeIcon = () => (
  <Icon>
    <path d="M3.5 9.2 10 3.5l6.5 5.7V16a.8.8 0 0 1-.8.8H12v-4.6H8v4.6H4.3a.8.8 0 0 1-.8-.8Z" />
  </Icon>
);

/** A table with a tick: use my table. */
export const TableIcon = () => (
  <Icon>
    <path d="M16.5 9V4.3a.8.8 0 0 0-.8-.8H4.3a.8.8 0 0 0-.8.8v11.4c0 .4.4.8.8.8H9M3.5 7.5h13M3.5 12H9M8 3.5v13" />
    <path d="m11.5 14.3 2 2 3.5-4.3" />
  </Icon>
);

/** A question mark in a circle: help. */
export const HelpIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="6.8" />
    <path d="M8.1 8.2a1.95 1.95 0 1 1 2.9 1.7c-.6.35-1 .75-1 1.4" />
    <path d="M10 13.7v.01" strokeWidth="1.7" />
  </Icon>
);

/** A small arrow down: there is more to choose from. */
export const ChevronIcon = () => (
  <svg
    width="12"
    height="12"
    viewBox="0 0 12 12"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    aria-hidden="true"
  >
    <path d="m2.5 4.5 3.5 3.5 3.5-3.5" />
  </svg>
);
