"use client";

import dynamic from "next/dynamic";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import type { ShownToast, ToastMessage } from "./toast-list";
import { whenIdle } from "./when-idle";

const fetchList = () => import("./toast-list").then((module) => module.ToastList);
const ToastList = dynamic(fetchList, { ssr: false });

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null);

/** Shows a sentence at the foot for six seconds; for good where it asks for an answer. */
export function useToast(): (message: ToastMessage) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error("useToast needs a ToastProvider above it");
  return show;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<ShownToast[]>([]);
  const [used, setUsed] = useState(false);
  useEffect(() => whenIdle(fetchList), []);
  const next = useRef(0);
  const show = useCallback((message: ToastMessage) => {
    next.current += 1;
    const id = next.current;
    setUsed(true);
    setMessages((shown) => [...shown.slice(-2), { ...message, id }]);
  }, []);
  const drop = (id: number) => setMessages((shown) => shown.filter((one) => one.id !== id));
  return (
    <ToastContext value={show}>
      {children}
      {used && <ToastList messages={messages} onGone={drop} />}
    </ToastContext>
  );
}
