"use client";

/** Within the shell, so that the way to the other pages stays. */
export { ErrorMessage as default } from "@/components/shell/error-message";
