"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { MenuProps } from "./menu-panel";

const MenuPanel = dynamic(() => import("./menu-panel").then((module) => module.MenuPanel), {
  ssr: false,
});

/** A button that opens a list of acts. What opens is fetched with the first press. */
export function Menu(props: MenuProps) {
  const [used, setUsed] = useState(false);
  if (used) return <MenuPanel {...props} />;
  return (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      aria-label={props.label}
      onClick={() => setUsed(true)}
      className={props.className}
    >
      {props.children}
    </button>
  );
}
