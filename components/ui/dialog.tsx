"use client";

import dynamic from "next/dynamic";
import {
  cloneElement,
  createContext,
  type MouseEvent,
  type ReactElement,
  useContext,
  useEffect,
  useState,
} from "react";
import type { DialogPanelProps } from "./dialog-panel";
import { whenIdle } from "./when-idle";

type DialogProps = Omit<DialogPanelProps, "open" | "onOpenChange"> & {
  trigger?: ReactElement<Pressable> | false;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

type Pressable = {
  onClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
  "aria-haspopup"?: "dialog";
  "aria-expanded"?: boolean;
};

const fetchPanel = () => import("./dialog-panel").then((module) => module.DialogPanel);
const DialogPanel = dynamic(fetchPanel, { ssr: false });

const CloseContext = createContext<() => void>(() => {});

export function Dialog({ trigger, open, onOpenChange, children, ...rest }: DialogProps) {
  const [own, setOwn] = useState(false);
  const [used, setUsed] = useState(false);
  useEffect(() => whenIdle(fetchPanel), []);
  const shown = open ?? own;
  if (shown && !used) setUsed(true);
  const change = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  return (
    <>
      {trigger && pressing(trigger, shown, () => change(!shown))}
      {used && (
        <DialogPanel {...rest} open={shown} onOpenChange={change}>
          <CloseContext value={() => change(false)}>{children}</CloseContext>
        </DialogPanel>
      )}
    </>
  );
}

/** Closes the dialog it stands in; gives its look to the child. */
export function DialogClose({ children }: { children: ReactElement<Pressable> }) {
  const close = useContext(CloseContext);
  return cloneElement(children, {
    onClick: (event: MouseEvent<HTMLElement>) => {
      children.props.onClick?.(event);
      close();
    },
  });
}

function pressing(trigger: ReactElement<Pressable>, open: boolean, press: () => void) {
  return cloneElement(trigger, {
    "aria-haspopup": "dialog",
    "aria-expanded": open,
    onClick: (event: MouseEvent<HTMLElement>) => {
      trigger.props.onClick?.(event);
      // Some browsers do not focus what is clicked, and closing goes back to what was focused.
      event.currentTarget.focus();
      press();
    },
  });
}
